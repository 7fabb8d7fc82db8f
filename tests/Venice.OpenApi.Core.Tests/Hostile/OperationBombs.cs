using static Venice.OpenApi.Core.Tests.Hostile.Bomb;

namespace Venice.OpenApi.Core.Tests.Hostile;

/// <summary>Operations that are hard to bind.</summary>
internal static class OperationBombs
{
    public static IReadOnlyList<Bomb> All { get; } =
    [
        OfPaths("operations without end", static n => Many(n, static i => $"/p{i}: {{ get: {{ responses: {{}} }} }}"), (300, 10_000), "", 6000),
        OfPaths("operations of one name", static n => Many(n, static i => $"/p{i}: {{ get: {{ operationId: a, responses: {{}} }} }}"), (300, 3000), "", 6000),
        OfPaths("interfaces without end", static n => Many(n, static i => $"/p{i}: {{ get: {{ tags: [t{i}], responses: {{}} }} }}"), (100, 2000), "", 20_000),
        OfPaths("parameters without end", static n => "/a: { get: { parameters: [" + Many(n, static i => $"{{ name: p{i}, in: query, schema: {{ type: string }} }}") + "], responses: {} } }", (500, 10_000), "", 3000),
        OfPaths("parameters of the path", static n => $"'/a{Many(n, static i => $"/{{p{i}}}", "")}': {{ get: {{ responses: {{}} }} }}", (200, 3000), "OAG2019", 10_000),
        OfPaths("braces", static n => $"'/{new string('{', n)}': {{ get: {{ responses: {{}} }} }}, '/b{Many(n, static _ => "{}", "")}': {{ get: {{ responses: {{}} }} }}", (5000, 100_000), "", 2000),
        OfPaths("statuses without end", static n => "/a: { get: { responses: { " + Many(n, static i => $"'{i}': {{ content: {{ application/json: {{ schema: {{ type: object, properties: {{ p{i}: {{}} }} }} }} }} }}") + " } } }", (100, 1000), "*", 6000),
        OfPaths("media types without end", static n => "/a: { post: { requestBody: { content: { " + Many(n, static i => $"'application/v{i}+json': {{ schema: {{ type: object, properties: {{ p{i}: {{}} }} }} }}") + " } }, responses: {} } }", (200, 5000), "OAG2110", 3000),
        OfPaths("headers without end", static n => "/a: { get: { responses: { '200': { headers: { " + Many(n, static i => $"X-H{i}: {{ schema: {{ type: string }} }}") + " } } } } }", (500, 10_000), "", 3000),
        OfPaths("security without end", static n => "/a: { get: { security: [" + Many(n, static i => $"{{ s{i}: [] }}") + "], responses: {} } }", (500, 10_000), "OAG2021", 2000),
        OfPaths("paths in a circle", static n => Many(n, i => $"/p{i}: {{ $ref: '#/paths/~1p{(i + 1) % n}' }}"), (200, 3000), "OAG2009", 4000),
        OfPaths("callbacks in callbacks", static n => "/a: { post: { callbacks: { c: { $ref: '#/paths/~1a/post/callbacks/d' }, d: { '{$url}': { $ref: '#/paths/~1a' } } }, responses: {} } }" + Many(n, static i => $", /b{i}: {{ post: {{ callbacks: {{ c: {{ $ref: '#/paths/~1a/post/callbacks/d' }} }}, responses: {{}} }} }}", ""), (50, 1000), "", 6000),
        new("examples that multiply", static n => "openapi: 3.1.0\npaths: { /a: { post: { requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/L0' } } } }, responses: {} } } }\ncomponents: { schemas: { "
            + Many(5, level => $"L{level}: {{ type: object, required: [{Many(n, static i => $"p{i}")}], properties: {{ {Many(n, i => $"p{i}: {(level == 4 ? "{ type: string }" : $"{{ $ref: '#/components/schemas/L{level + 1}' }}")}")} }} }}") + " } }", (100, 500), "", 3000),
        new("server variables", static n => $"openapi: 3.1.0\nservers: [{{ url: 'https://{Many(n, static i => $"{{v{i}}}", "")}', variables: {{ {Many(n, static i => $"v{i}: {{ default: '{{v{i + 1}}}{{v{i + 1}}}' }}")} }} }}]\npaths: {{ /a: {{ get: {{ responses: {{}} }} }} }}", (24, 60), "", 20_000),
    ];

    private static Bomb OfPaths(string name, Func<int, string> paths, (int Thin, int Full) size, string rules, int bytesEach) =>
        new(name, count => $"openapi: 3.1.0\npaths: {{ {paths(count)} }}", size, rules, bytesEach);
}
