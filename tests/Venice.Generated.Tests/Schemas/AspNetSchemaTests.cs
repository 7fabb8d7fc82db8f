using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Venice.OpenApi.Json;

namespace Venice.Generated.Tests.Schemas;

/// <summary>Emitted types in a service of one's own: ASP.NET describes them with the transformer of the guide.</summary>
public sealed class AspNetSchemaTests
{
    [Fact]
    public async Task EmittedType_InAServiceOfOnesOwn_IsDescribedWithItsBounds()
    {
        var document = await DescribeAsync();

        var schemas = document["components"]!["schemas"]!;
        var prompt = schemas["GenerateImageRequest"]!["properties"]!["prompt"]!;
        Assert.Equal((1, 7500), ((int)prompt["minLength"]!, (int)prompt["maxLength"]!));
        Assert.Contains("prompt", schemas["GenerateImageRequest"]!["required"]!.AsArray().Select(static name => (string?)name));
        var body = document["paths"]!["/pictures"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!;
        Assert.Equal("#/components/schemas/GenerateImageRequest", (string?)body["$ref"]);
        Assert.All(References.In(document), reference => Assert.NotNull(References.Follow(document, reference)));
    }

    private static async Task<JsonNode> DescribeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddOpenApi(static options => options.AddSchemaTransformer(static (schema, context, _) =>
        {
            if (context is { JsonTypeInfo: { Converter: IJsonSchemaProvider provider, Type.Name: var name }, Document: { } document })
            {
                var text = provider.JsonSchema.GetRawText().Replace("\"#/$defs/", "\"#/components/schemas/", StringComparison.Ordinal);
                var whole = OpenApiModelFactory.Parse<OpenApiSchema>(text, OpenApiSpecVersion.OpenApi3_1, document, out var _, "json")!;
                foreach (var (key, part) in whole.Definitions ?? new Dictionary<string, IOpenApiSchema>())
                {
                    document.AddComponent(key, part);
                }

                whole.Definitions = null;
                document.AddComponent(name, whole);
                schema.AllOf = [new OpenApiSchemaReference(name, document)];
            }

            return Task.CompletedTask;
        }));
        await using var app = builder.Build();
        app.MapOpenApi();
        app.MapPost("/pictures", static (GenerateImageRequest request) => request.Prompt);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        return JsonNode.Parse(await http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken))!;
    }
}
