using Venice.Sandbox.Judging;
using Venice.Sandbox.Operations;

namespace Venice.Sandbox.Hosting;

/// <summary>The document's paths below the base path.</summary>
internal sealed class RouteTable
{
    public const string BasePath = "/api/v1";

    private readonly List<Route> _routes = [];

    public RouteTable()
    {
        foreach (var operation in ContractDocument.Document.Operations)
        {
            if (OperationTable.Find(operation.Method, operation.Path) is { } handler)
            {
                _routes.Add(new Route(operation, handler, operation.Path.Split('/')));
            }
        }
    }

    /// <summary>The operations at a path, with the values of the path's parameters.</summary>
    public List<(Route Route, Dictionary<string, string> Values)> Match(string path)
    {
        var matches = new List<(Route, Dictionary<string, string>)>();
        if (!path.StartsWith(BasePath + "/", StringComparison.Ordinal))
        {
            return matches;
        }

        var segments = path[BasePath.Length..].Split('/');
        foreach (var route in _routes)
        {
            if (Match(route.Segments, segments) is { } values)
            {
                matches.Add((route, values));
            }
        }

        return matches;
    }

    private static Dictionary<string, string>? Match(string[] template, string[] segments)
    {
        if (template.Length != segments.Length)
        {
            return null;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < template.Length; index++)
        {
            if (template[index] is ['{', .. var name, '}'] && segments[index].Length > 0)
            {
                values[name] = segments[index];
            }
            else if (!string.Equals(template[index], segments[index], StringComparison.Ordinal))
            {
                return null;
            }
        }

        return values;
    }
}
