namespace Venice.OpenApi.Core.Tests.Tool.Comparing;

/// <summary>A document to be written: one operation, three components.</summary>
internal sealed record RandomDocument(
    IReadOnlyList<RandomSchema> Components, RandomSchema Request, RandomSchema Answer, RandomSchema Parameter, bool IsRequired, string Path, string Status, string Security)
{
    /// <param name="isReversed">Members of mappings stand in the opposite order: the same document.</param>
    /// <param name="words">The descriptions and examples, or none.</param>
    public string Text(bool isReversed = false, string? words = null)
    {
        var name = Path.Contains('{', StringComparison.Ordinal) ? Path.Split('{', '}')[1] : null;
        var inPath = name is null ? "" : $"{{name: {name}, in: path, required: true, schema: {{type: string}}}}, ";
        var description = words is null ? "" : $", description: {RandomSchema.Quoted(words)}";
        string[] operation =
        [
            $"operationId: x{description}",
            $"security: {Security}",
            $"parameters: [{inPath}{{name: q, in: query, required: {(IsRequired ? "true" : "false")}, schema: {Parameter.Text(isReversed, words)}}}]",
            $"requestBody: {{content: {{application/json: {{schema: {Request.Text(isReversed, words)}}}}}}}",
            $"responses: {{'{Status}': {{description: '', content: {{application/json: {{schema: {Answer.Text(isReversed, words)}}}}}}}}}",
        ];
        string[] document =
        [
            $"info: {{title: T, version: '1'}}",
            $"paths: {{{RandomSchema.Quoted(Path)}: {{post: {{{string.Join(", ", isReversed ? operation.Reverse() : operation)}}}}}}}",
            $"components: {{schemas: {{{string.Join(", ", Components.Select((schema, i) => $"S{i}: {schema.Text(isReversed, words)}"))}}}, securitySchemes: {{k: {{type: http, scheme: bearer}}, l: {{type: apiKey, in: header, name: X}}}}}}",
        ];
        return $"openapi: 3.1.0\n{string.Join('\n', isReversed ? document.Reverse() : document)}\n";
    }
}
