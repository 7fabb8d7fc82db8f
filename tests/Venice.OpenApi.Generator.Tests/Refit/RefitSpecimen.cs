namespace Venice.OpenApi.Generator.Tests.Refit;

/// <summary>A document with a call of every kind, and a consumer's program that makes them by means of Refit.</summary>
internal static class RefitSpecimen
{
    public const string Document = """
        openapi: 3.1.0
        info: { title: Acme, version: "1" }
        components:
          securitySchemes:
            Bearer: { type: http, scheme: bearer }
            Wallet: { type: apiKey, in: header, name: X-Wallet }
          schemas:
            Order:
              type: object
              required: [id, order_status]
              properties:
                id: { type: integer }
                order_status: { type: string, enum: [open, shipped] }
            NewOrder:
              type: object
              required: [quantity]
              properties:
                quantity: { type: integer, minimum: 1, maximum: 99 }
                picture: { type: string, x-file-input: true }
            Problem:
              type: object
              required: [title]
              properties:
                title: { type: string }
        security: [{ Bearer: [] }, { Wallet: [] }]
        paths:
          /orders:
            post:
              operationId: createOrder
              tags: [Orders]
              requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/NewOrder" } } } }
              responses:
                "201": { description: "", content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } }
                "422": { description: "", content: { application/json: { schema: { $ref: "#/components/schemas/Problem" } } } }
            get:
              operationId: listOrders
              tags: [Orders]
              responses:
                "200": { description: "", content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Order" } } } } }
          /orders/{orderId}:
            parameters:
              - { name: orderId, in: path, required: true, schema: { type: string } }
            get:
              operationId: getOrder
              tags: [Orders]
              parameters:
                - { name: expand, in: query, schema: { type: array, items: { type: string } } }
                - { name: X-Trace, in: header, schema: { type: string } }
              responses:
                "200": { description: "", content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } }
            put:
              operationId: replaceOrder
              tags: [Orders]
              requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/NewOrder" } } } }
              responses:
                "204": { description: "" }
            delete:
              operationId: deleteOrder
              tags: [Orders]
              responses:
                "204": { description: "" }
          /orders/{orderId}/label:
            get:
              operationId: getLabel
              tags: [Orders]
              parameters:
                - { name: orderId, in: path, required: true, schema: { type: string } }
              responses:
                "200": { description: "", content: { image/png: { schema: { type: string, format: binary } } } }
          /login:
            post:
              operationId: login
              tags: [Orders]
              requestBody:
                required: true
                content: { application/x-www-form-urlencoded: { schema: { type: object, required: [user], properties: { user: { type: string } } } } }
              responses:
                "200": { description: "", content: { text/plain: { schema: { type: string } } } }
          /photos:
            post:
              operationId: addPhoto
              tags: [Photos]
              requestBody:
                required: true
                content:
                  multipart/form-data:
                    schema:
                      type: object
                      required: [image, caption]
                      properties:
                        caption: { type: string }
                        image: { type: string, format: binary }
                        copies: { type: integer }
                        masks: { type: array, items: { type: string, format: binary } }
              responses:
                "200": { description: "", content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } }
          /events:
            get:
              operationId: watch
              tags: [Photos]
              responses:
                "200": { description: "", content: { text/event-stream: { schema: { $ref: "#/components/schemas/Order" } } } }
          /health:
            get:
              operationId: health
              tags: [Photos]
              security: [{}, { Bearer: [] }]
              responses:
                "200": { description: "", content: { text/plain: { schema: { type: string } } } }
        """;

    /// <summary>Each method makes a call and says what came of it.</summary>
    public const string Consumer = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Reflection;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using Refit;
        using Venice.OpenApi;

        namespace Acme;

        public static class Consumer
        {
            private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

            public static async Task<string> Create(string host, CancellationToken ct)
            {
                var orders = RestService.For<IAcmeOrdersRefitApi>(host, WithToken());
                var order = await orders.CreateOrderAsync(new() { Quantity = 3 }, cancellationToken: ct);
                return $"{order.Id} {order.OrderStatus}";
            }

            public static async Task<string> CreateWithFile(string host, CancellationToken ct)
            {
                var order = await Orders(host).CreateOrderAsync(new() { Quantity = 3, Picture = FileInput.FromStream(new MemoryStream(Png)) }, cancellationToken: ct);
                return $"{order.Id}";
            }

            public static async Task<string> List(string host, CancellationToken ct) =>
                string.Join(",", (await Orders(host).ListOrdersAsync(cancellationToken: ct)).Select(order => order.Id));

            public static async Task<string> Get(string host, CancellationToken ct)
            {
                var order = await Orders(host).GetOrderAsync(new() { OrderId = "a/b", Expand = ["x", "y"], Trace = "t1" }, new Dictionary<string, string> { ["X-Own"] = "mine" }, ct);
                return $"{order.Id}";
            }

            public static async Task<string> Replace(string host, CancellationToken ct)
            {
                await Orders(host).ReplaceOrderAsync(new() { OrderId = "7", Body = new() { Quantity = 4 } }, cancellationToken: ct);
                return "replaced";
            }

            public static async Task<string> Delete(string host, CancellationToken ct)
            {
                using var answer = await Orders(host).DeleteOrderResponseAsync(new() { OrderId = "7" }, cancellationToken: ct);
                return $"{(int)answer.StatusCode} {string.Join(",", answer.Headers.TryGetValues("X-Left", out var left) ? left : [])}";
            }

            public static async Task<string> Label(string host, CancellationToken ct)
            {
                await using var label = await Orders(host).GetLabelAsync(new() { OrderId = "7" }, cancellationToken: ct);
                using var reader = new StreamReader(label, Encoding.Latin1);
                return await reader.ReadToEndAsync(ct);
            }

            public static Task<string> Login(string host, CancellationToken ct) => Orders(host).LoginAsync(new() { User = "ada lovelace" }, cancellationToken: ct);

            public static async Task<string> Upload(string host, CancellationToken ct)
            {
                var photo = new MemoryStream(Png);
                var order = await Photos(host).AddPhotoUploadAsync(
                    caption: "a cat", image: new StreamPart(photo, "cat.png", "image/png"), masks: [new StreamPart(new MemoryStream(Png), "mask.png")], cancellationToken: ct);
                return $"{order.Id} open: {photo.CanRead}";
            }

            public static async Task<string> UploadByRequest(string host, CancellationToken ct)
            {
                var order = await Photos(host).AddPhotoAsync(new() { Caption = "a dog", Image = FileInput.FromBytes(Png, "dog.png"), Copies = 2 }, cancellationToken: ct);
                return $"{order.Id}";
            }

            public static async Task<string> Watch(string host, CancellationToken ct)
            {
                var ids = new List<string>();
                await foreach (var order in Photos(host).WatchStreamAsync(cancellationToken: ct))
                {
                    ids.Add($"{order.Id}");
                }

                return string.Join(",", ids);
            }

            public static Task<string> Health(string host, CancellationToken ct) => Photos(host).HealthAsync(cancellationToken: ct);

            public static Task<string> HealthWithToken(string host, CancellationToken ct) => RestService.For<IAcmePhotosRefitApi>(host, WithToken()).HealthAsync(cancellationToken: ct);

            public static async Task<string> OtherCredential(string host, CancellationToken ct) =>
                string.Join(",", (await Orders(host).ListOrdersAsync(new Dictionary<string, string> { ["X-Wallet"] = "signed" }, ct)).Select(order => order.Id));

            public static async Task<string> TokenOfTheClient(string host, CancellationToken ct)
            {
                using var http = new HttpClient { BaseAddress = new Uri(host) };
                http.DefaultRequestHeaders.Authorization = new("Bearer", "given");
                return string.Join(",", (await RestService.ForGenerated<IAcmeOrdersRefitApi>(http, new RefitSettings()).ListOrdersAsync(cancellationToken: ct)).Select(order => order.Id));
            }

            public static async Task<string> Error(string host, CancellationToken ct)
            {
                try
                {
                    await Orders(host).CreateOrderAsync(new() { Quantity = 3 }, cancellationToken: ct);
                    return "no error";
                }
                catch (Refit.ApiException error)
                {
                    return $"{(int)error.StatusCode} {(await error.GetContentAsAsync<Problem>())!.Title}";
                }
            }

            public static async Task<string> Unreadable(string host, CancellationToken ct)
            {
                try
                {
                    await Orders(host).CreateOrderAsync(new() { Quantity = 3 }, cancellationToken: ct);
                    return "no error";
                }
                catch (Refit.ApiException error)
                {
                    return $"{(int)error.StatusCode} {error.Content} {error.InnerException?.GetType().Name}";
                }
            }

            public static async Task<string> TooLarge(string host, CancellationToken ct)
            {
                using var http = new HttpClient { BaseAddress = new Uri(host), MaxResponseContentBufferSize = 10 };
                try
                {
                    await RestService.For<IAcmeOrdersRefitApi>(http).ListOrdersAsync(cancellationToken: ct);
                    return "no error";
                }
                catch (Refit.ApiException error)
                {
                    return $"{(int)error.StatusCode} {error.InnerException?.GetType().Name}";
                }
            }

            public static async Task<string> OwnError(string host, CancellationToken ct)
            {
                var settings = new RefitSettings { ExceptionFactory = async response => response.IsSuccessStatusCode ? null : new InvalidDataException(await response.Content.ReadAsStringAsync()) };
                try
                {
                    await RestService.For<IAcmeOrdersRefitApi>(host, settings).GetLabelAsync(new() { OrderId = "7" }, cancellationToken: ct);
                    return "no error";
                }
                catch (InvalidDataException error)
                {
                    return error.Message;
                }
            }

            public static async Task<string> OwnSerializer(string host, CancellationToken ct)
            {
                var order = await RestService.For<IAcmeOrdersRefitApi>(host, new RefitSettings(new Fixed())).CreateOrderAsync(new() { Quantity = 3 }, cancellationToken: ct);
                return $"{order.Id}";
            }

            public static async Task<string> Nobody(string host, CancellationToken ct)
            {
                try
                {
                    await Orders("http://127.0.0.1:1").ListOrdersAsync(cancellationToken: ct);
                    return "no error";
                }
                catch (ApiRequestException error)
                {
                    return $"{error.InnerException?.GetType().Name} {error.HttpMethod}";
                }
            }

            public static async Task<string> Cancelled(string host, CancellationToken ct)
            {
                using var source = CancellationTokenSource.CreateLinkedTokenSource(ct);
                var call = Orders(host).ListOrdersAsync(cancellationToken: source.Token);
                source.Cancel();
                try
                {
                    await call;
                    return "no error";
                }
                catch (OperationCanceledException)
                {
                    return "cancelled";
                }
            }

            private static IAcmeOrdersRefitApi Orders(string host) => RestService.For<IAcmeOrdersRefitApi>(host);

            private static IAcmePhotosRefitApi Photos(string host) => RestService.For<IAcmePhotosRefitApi>(host);

            private static RefitSettings WithToken() => new() { AuthorizationHeaderValueGetter = async (_, _) => { await Task.Yield(); return "secret"; } };

            private sealed class Fixed : IHttpContentSerializer
            {
                public HttpContent ToHttpContent<T>(T item) => new StringContent("<order/>", Encoding.UTF8, "application/xml");

                public Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default) =>
                    Task.FromResult((T?)(object)new Order { Id = 99, OrderStatus = new("open") });

                public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;
            }
        }
        """;
}
