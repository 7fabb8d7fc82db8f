using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;

namespace Venice.OpenApi.Parsing;

/// <summary>Paths and their methods, in document order.</summary>
internal sealed class PathParser(ParseRun run, SecurityParser security)
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal)
    {
        "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
    };

    private readonly OperationParser _operations = new(run, security);
    private readonly ServerParser _servers = new(run);

    public List<OpenApiOperation> Parse(SpecLocation top)
    {
        var operations = new List<OpenApiOperation>();
        foreach (var (path, item) in run.Read.Entries(run.Read.Map(top, "paths")))
        {
            if (run.Kept?.Find(item.Pointer, item.Node) is { } kept)
            {
                operations.AddRange(kept.Operations);
                continue;
            }

            var own = new List<OpenApiOperation>();
            ParsePath(path, item, own);
            run.Add(item.Node, own);
            operations.AddRange(own);
        }

        return operations;
    }

    public static bool IsKnownMethod(string key) => Methods.Contains(key);

    private static bool IsMethod(string name) => name.Length is > 0 and <= 32 && name.All(static c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '-' or '_');

    private void ParsePath(string path, SpecLocation written, List<OpenApiOperation> operations)
    {
        if (written.Map is null)
        {
            if (written.Node is not Reading.SpecScalar { IsNull: true })
            {
                run.Read.Wrong<object>(path, "a mapping of methods", written.Node);
            }

            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);

        // What stands beside a reference comes first and wins: the specification leaves it open, and nothing written is lost this way.
        ParseMethods(path, written, seen, operations);
        if (written.Reference is not null && run.References.Follow(written) is { Map: not null } target)
        {
            ParseMethods(path, target, seen, operations);
        }
    }

    private void ParseMethods(string path, SpecLocation item, HashSet<string> seen, List<OpenApiOperation> operations)
    {
        var shared = new PathItem(path, item, _servers.Parse(item), new ParameterParser(run).ParseList(item));
        foreach (var (key, at) in run.Read.Entries(item))
        {
            if (IsKnownMethod(key))
            {
                Add(key.ToUpperInvariant(), at, shared, seen, operations);
            }
            else if (key == "additionalOperations")
            {
                ParseAdditional(shared, seen, operations);
            }
        }
    }

    private void ParseAdditional(PathItem shared, HashSet<string> seen, List<OpenApiOperation> operations)
    {
        foreach (var (method, at) in run.Read.Entries(run.Read.Map(shared.Location, "additionalOperations")))
        {
            if (IsMethod(method))
            {
                Add(method, at, shared, seen, operations);
            }
            else
            {
                run.Bag.Report(ParsingRules.UnknownMethod, at.Place, NodeText.Shown(method));
            }
        }
    }

    private void Add(string method, SpecLocation at, PathItem shared, HashSet<string> seen, List<OpenApiOperation> operations)
    {
        if (at.Map is null)
        {
            run.Read.Wrong<object>(method.ToLowerInvariant(), "an operation", at.Node);
        }
        else if (seen.Add(method))
        {
            operations.Add(_operations.Parse(method, at, shared));
        }
        else
        {
            run.Bag.Report(ParsingRules.DuplicateOperation, at.Place, method, NodeText.Shown(shared.Path));
        }
    }
}
