using System.Text;
using Microsoft.AspNetCore.Http;
using Venice.OpenApi.Http;
using Venice.OpenApi.Tests.Samples;

namespace Venice.OpenApi.Tests.Http;

public sealed class RequestTests
{
    private static readonly ApiOperation Echo = new("echo", "POST", "/v1/{id}/x", []);

    [Fact]
    public async Task Everything_ArrivesAsItWasSaid()
    {
        HttpRequest? seen = null;
        await using var server = await WireServer.StartAsync(context =>
        {
            seen = context.Request;
            return context.Response.WriteAsync($"{context.Request.Method} {context.Request.Headers.Accept} {context.Request.Headers.UserAgent} " +
                $"{context.Request.Headers["X-List"]} {context.Request.Headers.Cookie} {context.Request.Path} {context.Request.QueryString}", context.RequestAborted);
        });

        using var call = server.Begin(Echo, new ApiClientOptions { UserAgent = "test/1.0", BaseAddress = new Uri(server.Address, "/api/?dropped=1") });
        call.Path("id", ApiValue.Of("a/b ü"));
        call.Query("q", ApiValue.List([1, 2], static item => ApiValue.Of(item)));
        call.Query("absent", ApiValue.Of((string?)null));
        call.Header("X-List", ApiValue.List(["a", "b"], ApiValue.Of));
        call.Cookie("c", ApiValue.Of("d;e"));
        call.Accept("text/plain", "image/*");
        using var answer = await call.SendAsync(WireCall.Token);

        Assert.Equal("POST text/plain, image/* test/1.0 a,b c=d%3Be /api/v1/a%2Fb%20%C3%BC/x ?q=1&q=2", (await answer.ReadTextAsync(WireCall.Token)).Value);
        Assert.NotNull(seen);
    }

    [Fact]
    public async Task Address_OfOneOperationInTurnsAtTwoPlaces_IsNeverTheOthers()
    {
        var operation = new ApiOperation("list", "GET", "/v1/list", []);
        using var handler = new CannedHandler(static () => new HttpResponseMessage());
        using var http = new HttpClient(handler);
        var seen = new List<string>();

        foreach (var place in (string[])["http://a.test", "http://b.test/api", "http://a.test", "http://a.test"])
        {
            using var call = new ApiTransport(http, new ApiClientOptions { BaseAddress = new Uri(place) }).Begin(operation);
            call.Query("page", ApiValue.Of(seen.Count == 3 ? 2 : (int?)null));
            using var answer = await call.SendAsync(WireCall.Token);
            seen.Add(handler.Request!.RequestUri!.AbsoluteUri);
        }

        Assert.Equal(["http://a.test/v1/list", "http://b.test/api/v1/list", "http://a.test/v1/list", "http://a.test/v1/list?page=2"], seen);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Path_ValueThatWouldCallAnotherOperation_IsRefused(string? value)
    {
        await using var server = await WireServer.StartAsync(static _ => throw new InvalidOperationException("Something was sent."));
        using var call = server.Begin(Echo);

        var exception = await Assert.ThrowsAsync<RequestValidationException>(() =>
        {
            call.Path("id", ApiValue.Of(value));
            return call.SendAsync(WireCall.Token);
        });

        Assert.Equal("id", Assert.Single(exception.Violations).Path);
    }

    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\0")]
    [InlineData("ü")]
    public async Task Header_ValueThatWouldAddAHeader_IsRefusedWithoutRepeatingIt(string value)
    {
        await using var server = await WireServer.AnswerAsync("");
        using var call = server.Begin(Echo);

        var exception = Assert.Throws<RequestValidationException>(() => call.Header("X-A", ApiValue.Of(value)));

        Assert.DoesNotContain(value, exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_WrongRequest_ThrowsBeforeAnythingIsSentAndThroughTheFactory()
    {
        await using var server = await WireServer.AnswerAsync("");
        var picture = new Picture { Id = "", Width = 0 };

        using var call = server.Begin();
        var exception = Assert.Throws<RequestValidationException>(() => call.Validate(picture));
        using var translated = server.Begin(options: new ApiClientOptions { ValidationExceptionFactory = static inner => new NotSupportedException("mine", inner) });
        using var limited = server.Begin(options: new ApiClientOptions { ModelLimits = static (request, name) => request is Picture && name == "idLimit" ? 2 : null });
        using var unchecked_ = server.Begin(options: new ApiClientOptions { ValidateRequests = false });

        Assert.Equal(("generateImage", 2), (exception.OperationId, exception.Violations.Count));
        Assert.Throws<NotSupportedException>(() => translated.Validate(picture));
        Assert.Throws<RequestValidationException>(() => limited.Validate(new Picture { Id = "abc" }));
        unchecked_.Validate(picture);
    }

    [Fact]
    public async Task JsonBody_IsLoadedWrittenAndAnnounced()
    {
        await using var server = await WireServer.StartAsync(EchoBody);
        using var call = server.Begin();
        call.JsonBody("application/json", new Picture { Id = "ü+", File = FileInput.FromStream(new MemoryStream([1, 2, 3])) });
        using var answer = await call.SendAsync(WireCall.Token);

        Assert.Equal("""application/json 29 {"id":"ü+","file":"AQID"}""".Replace("29", Encoding.UTF8.GetByteCount("""{"id":"ü+","file":"AQID"}""").ToString((IFormatProvider?)null), StringComparison.Ordinal),
            (await answer.ReadTextAsync(WireCall.Token)).Value);
    }

    [Fact]
    public async Task JsonBody_OfManyPieces_ArrivesWhole()
    {
        var bytes = new byte[3_000_000];
        Random.Shared.NextBytes(bytes);
        await using var server = await WireServer.StartAsync(EchoBody);
        using var call = server.Begin();
        call.JsonBody("application/json", new Picture { Id = "a", Data = bytes, Tags = Enumerable.Repeat("tag", 50_000).ToList() });
        using var answer = await call.SendAsync(WireCall.Token);
        var text = (await answer.ReadTextAsync(WireCall.Token)).Value;

        var read = System.Text.Json.JsonSerializer.Deserialize<Picture>(text[text.IndexOf('{', StringComparison.Ordinal)..])!;
        Assert.True(read.Data!.Value.Span.SequenceEqual(bytes));
        Assert.Equal(50_000, read.Tags!.Count);
    }

    [Theory]
    [InlineData(0, double.NaN)]
    [InlineData(600, 1)]
    public async Task JsonBody_ThatJsonCannotHold_IsARequestThatIsNotValid(int depth, double strength)
    {
        var picture = new Picture { Id = "a", Strength = strength };
        for (var level = 0; level < depth; level++)
        {
            picture = new Picture { Id = "a", Child = picture };
        }

        await using var server = await WireServer.AnswerAsync("");
        using var call = server.Begin();
        call.JsonBody("application/json", picture);

        await Assert.ThrowsAsync<RequestValidationException>(() => call.SendAsync(WireCall.Token));
    }

    [Fact]
    public async Task OtherBodies_ArriveAsTheyAre()
    {
        await using var server = await WireServer.StartAsync(EchoBody);
        async Task<string> SendAsync(Action<ApiCall> fill)
        {
            using var call = server.Begin();
            fill(call);
            using var answer = await call.SendAsync(WireCall.Token);
            return (await answer.ReadTextAsync(WireCall.Token)).Value;
        }

        Assert.Equal("text/plain; charset=utf-8 2 ü", await SendAsync(static call => call.TextBody("text/plain", ApiValue.Of("ü"))));
        Assert.Equal("image/gif 6 GIF89a", await SendAsync(static call => call.BinaryBody("GIF89a"u8.ToArray(), "image/png", "image/*")));
        Assert.Equal("image/png 6 GIF89a", await SendAsync(static call => call.BinaryBody("GIF89a"u8.ToArray(), "image/png")));
        Assert.Equal("application/json 5 [1,2]", await SendAsync(static call => call.JsonBody("application/json", (IReadOnlyList<int>)[1, 2], static (writer, list) => writer.WriteList(list, static (writer, item) => writer.WriteNumber(item)))));
        Assert.Equal("application/x-www-form-urlencoded 27 a=b%26%20c&d=1,2&f=AQ%3D%3D", await SendAsync(static call =>
        {
            var form = call.FormBody("application/x-www-form-urlencoded");
            form.Field("a", ApiValue.Of("b& c"));
            form.Field("d", ApiValue.List([1, 2], static item => ApiValue.Of(item)), explode: false);
            form.File("f", FileInput.FromStream(new MemoryStream([1])));
        }));
        Assert.Equal(" 0 ", await SendAsync(static call => call.JsonBody<Picture>("application/json", null)));
        await Assert.ThrowsAsync<RequestValidationException>(() => SendAsync(static call => call.BinaryBody(FileInput.FromText("AQID"), "image/png")));
    }

    private static async Task EchoBody(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync($"{context.Request.ContentType} {context.Request.ContentLength ?? 0} {body}", context.RequestAborted);
    }
}
