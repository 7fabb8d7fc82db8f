using System.Reflection;
using Microsoft.AspNetCore.Http;
using Venice.OpenApi.Core.Tests.Binding;
using Venice.OpenApi.Emission;

namespace Venice.OpenApi.Core.Tests.Emission.Http;

/// <summary>A document with a stream, its emitted client, and a real server.</summary>
public sealed class StreamWireTests
{
    private const string Document = """
        openapi: 3.2.0
        info: { title: Acme, version: "1" }
        paths:
          /chat:
            post:
              operationId: chat
              tags: [Chat]
              x-answer-selector: { property: stream, json: false, stream: true }
              requestBody:
                required: true
                content:
                  application/json:
                    schema: { type: object, required: [prompt], properties: { prompt: { type: string, minLength: 1 }, stream: { type: boolean } } }
              responses:
                "200":
                  description: ""
                  content:
                    application/json: { schema: { $ref: "#/components/schemas/Word" } }
                    text/event-stream: { itemSchema: { $ref: "#/components/schemas/Word" } }
                "429":
                  description: ""
                  content: { application/json: { schema: { $ref: "#/components/schemas/Word" } } }
          /log:
            get:
              operationId: log
              tags: [Chat]
              responses:
                "200": { description: "", content: { text/event-stream: {} } }
        components:
          schemas:
            Word: { type: object, required: [text], properties: { text: { type: string } } }
        """;

    private const string Consumer = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using Venice.OpenApi;

        namespace Acme;

        public static class Consumer
        {
            public static async Task<string> Chat(HttpClient http, CancellationToken ct)
            {
                var words = new List<string>();
                try
                {
                    await foreach (var word in new AcmeClient(http).Chat.ChatStreamAsync(new() { Prompt = "a" }, ct))
                    {
                        words.Add(word.Text);
                    }
                }
                catch (ApiException<Word> error)
                {
                    words.Add($"{(int?)error.StatusCode} {error.Error.Text}");
                }

                return string.Join(",", words);
            }

            public static async Task<string> Log(HttpClient http, CancellationToken ct)
            {
                await foreach (var line in new AcmeClient(http).Chat.LogStreamAsync().WithCancellation(ct))
                {
                    return $"{line.Event} {line.Data}";
                }

                return "nothing";
            }

            public static async Task<string> Invalid(HttpClient http, CancellationToken ct)
            {
                var words = new AcmeClient(http).Chat.ChatStreamAsync(new() { Prompt = "" }, ct);
                try
                {
                    await foreach (var word in words)
                    {
                    }

                    return "sent";
                }
                catch (RequestValidationException wrong)
                {
                    return wrong.Violations[0].Path;
                }
            }
        }
        """;

    private static readonly Lazy<Type> Compiled = new(static () =>
    {
        var files = ApiEmitter.Emit(BoundText.Of(Document).Model);
        EmittedCode.AssertCompiles(files, Consumer);
        return EmittedCode.Load(files, Consumer).GetType("Acme.Consumer", throwOnError: true)!;
    });

    [Theory]
    [InlineData("Chat", 200, "text/event-stream", "data: {\"text\":\"one\"}\n\ndata: {\"text\":\"two\"}\n\ndata: [DONE]\n\n", "one,two")]
    [InlineData("Chat", 429, "application/json", "{\"text\":\"slow\"}", "429 slow")]
    [InlineData("Log", 200, "text/event-stream; charset=utf-8", "event: line\ndata: one\n\ndata: two\n\n", "line one")]
    public async Task Stream_OfADocument_IsReadItemByItem(string method, int status, string type, string body, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = type;
            await context.Response.WriteAsync(body, context.RequestAborted);
        });

        Assert.Equal(expected, await CallAsync(method, server.Client));

        Assert.Equal("text/event-stream", server.Request!.Headers["Accept"]);
        Assert.Equal(method == "Chat", server.Request.Body.Contains("\"stream\":true", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stream_OfARequestThatBreaksTheContract_IsNotAskedFor()
    {
        await using var server = await LoopbackServer.StartAsync(static context => context.Response.WriteAsync("", context.RequestAborted));

        Assert.Equal("prompt", await CallAsync("Invalid", server.Client));
        Assert.Null(server.Request);
    }

    private static Task<string> CallAsync(string method, HttpClient http) =>
        Compiled.Value.GetMethod(method, BindingFlags.Public | BindingFlags.Static)!.CreateDelegate<Func<HttpClient, CancellationToken, Task<string>>>()(http, TestContext.Current.CancellationToken);
}
