using Venice.OpenApi.Reading;
using Venice.OpenApi.Tool.Comparing;
using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Importing;

namespace Venice.OpenApi.Core.Tests.Tool.Comparing;

/// <summary>Texts compared, and what was found as lines.</summary>
internal static class Compared
{
    public static SpecDiff Texts(string before, string after, string? overlay = null) => SpecComparer.Compare(Open("old.yaml", before, overlay), Open("new.yaml", after, overlay));

    public static ComparedDocument Open(string file, string text, string? overlay = null) => DocumentOpening.Open(
        SpecReader.Read(new(file, text)),
        ImportSelection.Everything,
        overlay is null ? null : Assert.IsType<SpecMap>(SpecReader.Read(new("overlay.yaml", overlay)).Root));

    /// <summary>A document with one operation whose request, or whose answer, has the schema.</summary>
    public static string Document(Direction direction, string schema, string version = "3.1.0", string components = "") => direction == Direction.Request
        ? Operation($"{{requestBody: {{content: {{application/json: {{schema: {schema}}}}}}}, responses: {{'204': {{description: ''}}}}}}", version, components)
        : Operation($"{{responses: {{'200': {{description: '', content: {{application/json: {{schema: {schema}}}}}}}}}}}", version, components);

    public static string Operation(string operation, string version = "3.1.0", string components = "") =>
        $"openapi: {version}\ninfo: {{title: T, version: '1'}}\npaths:\n  /a:\n    post: {operation}\ncomponents:\n  schemas: {{{components}}}\n";

    /// <summary><c>kind SE requests</c> for each change: S breaks any C#, E the C# that is emitted here.</summary>
    public static string Lines(SpecDiff diff) => string.Join("; ", diff.Changes.Select(static change =>
        $"{change.Kind} {(change.BreaksSource ? 'S' : '-')}{(change.BreaksEmittedSource ? 'E' : '-')} {change.Requests}"));
}
