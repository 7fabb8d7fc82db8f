using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Venice.OpenApi.Json;

namespace Venice.Generated.Tests.Schemas;

/// <summary>Emitted types as parameters of a tool for language models, with the hook of the guide.</summary>
public sealed class ToolSchemaTests
{
    [Fact]
    public async Task EmittedType_AsAParameter_IsShownWithItsBoundsAndRead()
    {
        var tool = AIFunctionFactory.Create(static (GenerateImageRequest request) => request.Prompt, new AIFunctionFactoryOptions { Name = "draw", JsonSchemaCreateOptions = Under("#/properties/request/$defs/") });

        var schema = JsonNode.Parse(tool.JsonSchema.GetRawText())!;
        var prompt = schema["properties"]!["request"]!["properties"]!["prompt"]!;
        Assert.Equal((1, 7500), ((int)prompt["minLength"]!, (int)prompt["maxLength"]!));
        Assert.All(References.In(schema), reference => Assert.NotNull(References.Follow(schema, reference)));

        var arguments = new AIFunctionArguments { ["request"] = JsonSerializer.SerializeToElement(new { model = "m", prompt = "a fox" }) };
        var result = await tool.InvokeAsync(arguments, TestContext.Current.CancellationToken);
        Assert.Equal("a fox", result?.ToString());
    }

    [Fact]
    public void EmittedType_ByItself_IsShownWithItsBounds()
    {
        var schema = JsonNode.Parse(AIJsonUtilities.CreateJsonSchema(typeof(GenerateImageRequest), inferenceOptions: Under("#/$defs/")).GetRawText())!;

        Assert.Equal(7500, (int)schema["properties"]!["prompt"]!["maxLength"]!);
        Assert.NotEmpty(References.In(schema));
        Assert.All(References.In(schema), reference => Assert.NotNull(References.Follow(schema, reference)));
    }

    private static AIJsonSchemaCreateOptions Under(string definitions) => new()
    {
        TransformSchemaNode = (context, node) => context.TypeInfo.Converter is IJsonSchemaProvider provider
            ? JsonNode.Parse(provider.JsonSchema.GetRawText().Replace("\"#/$defs/", $"\"{definitions}", StringComparison.Ordinal))!
            : node,
    };
}
