namespace Venice.Packages.Tests;

/// <summary>What consumers are made of.</summary>
internal static class Programs
{
    public const string Yaml = """
        openapi: 3.0.3
        info: { title: Acme, version: "1" }
        servers: [{ url: https://api.acme.test/v1 }]
        paths:
          /orders/{orderId}:
            get:
              operationId: getOrder
              tags: [Orders]
              parameters:
                - { name: orderId, in: path, required: true, schema: { type: integer, format: int32, minimum: 1 } }
              responses:
                "200":
                  description: ""
                  content:
                    application/json:
                      schema: { $ref: "#/components/schemas/Order" }
        components:
          schemas:
            Order:
              type: object
              required: [id, status]
              properties:
                id: { type: integer, format: int32 }
                status: { $ref: "#/components/schemas/OrderStatus" }
                note: { type: string, maxLength: 200, pattern: "^[a-z ]*$" }
            OrderStatus: { type: string, enum: [open, shipped] }
        """;

    public const string Json = """
        {
          "openapi": "3.1.0",
          "info": { "title": "Acme", "version": "1" },
          "servers": [{ "url": "https://api.acme.test/v1" }],
          "paths": {
            "/orders/{orderId}": {
              "get": {
                "operationId": "getOrder",
                "tags": ["Orders"],
                "parameters": [{ "name": "orderId", "in": "path", "required": true, "schema": { "type": "integer", "format": "int32" } }],
                "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Order" } } } } }
              },
              "delete": {
                "operationId": "deleteOrder",
                "tags": ["Orders"],
                "parameters": [{ "name": "orderId", "in": "path", "required": true, "schema": { "type": "integer" } }],
                "responses": { "204": { "description": "" } }
              }
            }
          },
          "components": {
            "schemas": {
              "Order": {
                "type": "object",
                "required": ["id", "status"],
                "properties": {
                  "id": { "type": "integer", "format": "int32" },
                  "status": { "$ref": "#/components/schemas/OrderStatus" },
                  "note": { "type": ["string", "null"], "maxLength": 200 }
                }
              },
              "OrderStatus": { "type": "string", "enum": ["open", "shipped"] }
            }
          }
        }
        """;

    /// <summary>Calls one operation; the answer comes from the program itself, so nothing is talked to.</summary>
    public const string Calling = """"
        using System.Net;
        using System.Text;
        using Acme.Api;

        using var http = new HttpClient(new Stub());
        var acme = new AcmeClient(http);
        Order order = await acme.Orders.GetOrderAsync(new() { OrderId = 42 });
        Console.WriteLine($"order {order.Id} is {order.Status}, one of {string.Join(", ", OrderStatus.Known)}");
        Console.WriteLine($"{(typeof(AcmeClient).IsPublic ? "public" : "internal")}, {acme.Orders.GetType().GetInterfaces()[0].GetMethods().Length} operation, on {Environment.Version.Major}");

        internal sealed class Stub : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(
                $"{request.Method} {request.RequestUri}" == "GET https://api.acme.test/v1/orders/42"
                    ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"id":42,"status":"shipped"}""", Encoding.UTF8, "application/json") }
                    : new HttpResponseMessage(HttpStatusCode.NotFound));
        }
        """";
}
