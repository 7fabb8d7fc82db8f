using Venice.OpenApi.Document;

namespace Venice.Contracts.Covering;

/// <summary>Finds the operation that a method and a path call; of several the one with the fewest parameters on its way.</summary>
internal sealed class OperationRoutes(IReadOnlyList<OpenApiOperation> operations)
{
    private readonly List<(OpenApiOperation Operation, string[] Segments)> _routes =
        [.. operations.Select(static operation => (operation, operation.Path.Split('/'))).OrderBy(static route => route.Item2.Count(static segment => segment.Contains('{', StringComparison.Ordinal)))];

    public OpenApiOperation? Find(string method, string path)
    {
        var segments = path.Split('?')[0].Split('/');
        return _routes.Find(route => string.Equals(route.Operation.Method, method, StringComparison.OrdinalIgnoreCase) && Fits(route.Segments, segments)).Operation;
    }

    private static bool Fits(string[] route, string[] path) => route.Length == path.Length && route.Zip(path).All(static pair => Fits(pair.First, pair.Second));

    /// <summary>A segment may be text around a parameter: <c>{name}.json</c>.</summary>
    private static bool Fits(string template, string segment)
    {
        var (open, close) = (template.IndexOf('{', StringComparison.Ordinal), template.LastIndexOf('}'));
        return open < 0 || close < open
            ? string.Equals(template, segment, StringComparison.Ordinal)
            : segment.Length > template.Length - (close - open + 1)
                && segment.StartsWith(template[..open], StringComparison.Ordinal) && segment.EndsWith(template[(close + 1)..], StringComparison.Ordinal);
    }
}
