using Venice.OpenApi.Emission.Http;
using Venice.OpenApi.Model;
using static Venice.OpenApi.Core.Tests.Emission.Http.Specimen;

namespace Venice.OpenApi.Core.Tests.Emission.Http;

public sealed class AnswerTests
{
    private const string Response = "global::Venice.OpenApi.ApiResponse";
    private const string Parameters = "ref global::System.Text.Json.Utf8JsonReader reader, global::Venice.OpenApi.Json.JsonReadContext context";

    [Theory]
    [InlineData("None", null, "global::Venice.OpenApi.ApiResponse", "ReadNothingAsync(cancellationToken)")]
    [InlineData("None", "H", "global::Venice.OpenApi.EmptyApiResponse<global::Acme.H>", "ReadNothingAsync<global::Acme.H>(static headers => new(headers), cancellationToken)")]
    [InlineData("Text", null, "global::Venice.OpenApi.ApiResponse<string>", "ReadTextAsync(cancellationToken)")]
    [InlineData("Text", "H", "global::Venice.OpenApi.ApiResponse<string, global::Acme.H>", "ReadTextAsync<global::Acme.H>(static headers => new(headers), cancellationToken)")]
    [InlineData("Binary", null, "global::Venice.OpenApi.ApiDownload", "ReadBinaryAsync(cancellationToken)")]
    [InlineData("Binary", "H", "global::Venice.OpenApi.ApiDownload<global::Acme.H>", "ReadBinaryAsync<global::Acme.H>(static headers => new(headers), cancellationToken)")]
    [InlineData("Multipart", null, "global::Venice.OpenApi.ApiDownload", "ReadBinaryAsync(cancellationToken)")]
    public void Answer_WithoutJson_HasItsResult(string kind, string? headers, string result, string call)
    {
        var operation = Operation(answers: [Answer(kind: Enum.Parse<ContentKind>(kind), headers: headers)]);

        Assert.Contains($"public async global::System.Threading.Tasks.Task<{result}> CallAsync(", ClassLines(operation));
        Assert.Contains(call, Statement(operation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Record", false, "global::Acme.T", "ReadJsonAsync<global::Acme.T>(cancellationToken)")]
    [InlineData("Union", false, "global::Acme.T", "ReadJsonAsync<global::Acme.T>(cancellationToken)")]
    [InlineData("Record", true, "global::Acme.T?", $"ReadJsonAsync<global::Acme.T?>(static ({Parameters}) => context.IsNull(ref reader) ? null : global::Acme.T.ReadJson(ref reader, context), cancellationToken)")]
    [InlineData("String", false, "string", "ReadJsonAsync<string>(global::Venice.OpenApi.Json.JsonValue.ReadString, cancellationToken)")]
    [InlineData("Json", false, "global::System.Text.Json.JsonElement", "ReadJsonAsync<global::System.Text.Json.JsonElement>(global::Venice.OpenApi.Json.JsonValue.ReadJson, cancellationToken)")]
    public void Answer_WithJson_ReadsItsType(string kind, bool isNullable, string result, string call)
    {
        var operation = Operation(answers: [Answer(kind: ContentKind.Json, body: new(Enum.Parse<TypeKind>(kind), "T", IsNullable: isNullable))]);

        Assert.Contains($"public async global::System.Threading.Tasks.Task<{Response}<{result}>> CallAsync(", ClassLines(operation));
        Assert.Contains(call, Statement(operation), StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_OfAList_ReadsItsItems()
    {
        var operation = Operation(answers: [Answer(kind: ContentKind.Json, body: new(TypeKind.List, Item: Record("T")), headers: "H")]);

        Assert.Contains(
            "return await answer.ReadJsonAsync<global::System.Collections.Generic.IReadOnlyList<global::Acme.T>, global::Acme.H>("
            + $"static ({Parameters}) => context.ReadList<global::Acme.T>(ref reader, global::Acme.T.ReadJson), static headers => new(headers), cancellationToken).ConfigureAwait(false);",
            Statement(operation),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_JsonThatNobodyDescribed_IsAnyJson() =>
        Assert.Contains(ClassLines(Operation(answers: [Answer(kind: ContentKind.Json)])), static line => line.Contains("ApiResponse<global::System.Text.Json.JsonElement>> CallAsync", StringComparison.Ordinal));

    [Theory]
    [InlineData("Record", "global::Acme.T", "ReadStreamAsync<global::Acme.T>(cancellationToken)")]
    [InlineData("Int32", "int", "ReadStreamAsync<int>(global::Venice.OpenApi.Json.JsonValue.ReadInt32, cancellationToken)")]
    [InlineData(null, "global::Venice.OpenApi.ServerSentEvent", "ReadEventsAsync(cancellationToken)")]
    public void Answer_ItemByItem_IsAnAsyncIterator(string? kind, string item, string call)
    {
        var lines = ClassLines(Operation(answers: [Answer("CallStreamAsync", ContentKind.Stream, body: kind is null ? null : new(Enum.Parse<TypeKind>(kind), "T"))]));

        Assert.Contains($"public async global::System.Collections.Generic.IAsyncEnumerable<{item}> CallStreamAsync(", lines);
        Assert.Contains("[global::System.Runtime.CompilerServices.EnumeratorCancellation] global::System.Threading.CancellationToken cancellationToken = default)", lines);
        Assert.Contains($"await foreach (var item in global::System.Threading.Tasks.TaskAsyncEnumerableExtensions.ConfigureAwait(answer.{call}, false))", lines);
    }

    [Fact]
    public void Answer_Selected_SetsTheFlagOnACopy() =>
        Assert.Contains("request = request with { ReturnBinary = true };", ClassLines(GenerateImage));

    [Fact]
    public void Answers_OfOneOperation_ShareItAndItsErrors()
    {
        var lines = ClassLines(GenerateImage);

        Assert.Equal(2, lines.Count(static line => line == "using var call = _transport.Begin(GenerateImageOperation);"));
        Assert.Equal(2, lines.Count(static line => line == "throw await GenerateImageErrorAsync(answer, cancellationToken).ConfigureAwait(false);"));
    }

    [Fact]
    public void Operation_SecurityAndPath_StandInItsDescription()
    {
        var hostile = GenerateImage with { Id = "a\"b", Path = "/a\\b/{c}", Security = [new(["one", "t\"wo"]), new([])] };

        var lines = ClassLines(hostile);

        Assert.Contains("""
            "a\"b",
            """, lines);
        Assert.Contains("""
            "/a\\b/{c}",
            """, lines);
        Assert.Contains("""security: [["one", "t\"wo"], []]);""", lines);
    }

    [Fact]
    public void Operation_WithoutRequest_TakesOnlyTheCancellation()
    {
        var source = InterfaceEmitter.Emit(Interface(Operation()))[0].Source;

        Assert.Contains("CallAsync(\n        global::System.Threading.CancellationToken cancellationToken = default);", source, StringComparison.Ordinal);
    }

    /// <summary>The return statement in one line, however it was broken.</summary>
    private static string Statement(OperationModel operation)
    {
        var lines = ClassLines(operation).SkipWhile(static line => !line.StartsWith("return await answer", StringComparison.Ordinal)).TakeWhile(static line => line != "}");
        return string.Concat(lines.Select(static line => line.EndsWith(',') ? line + " " : line));
    }
}
