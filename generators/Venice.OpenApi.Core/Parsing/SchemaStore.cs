using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Parsing;

/// <summary>
/// Every schema of the run, each parsed once. Targets of references wait in a queue until the tree at hand is parsed,
/// so that the stack grows with the nesting of the text (which the reader bounds) and never with the length of a chain.
/// </summary>
internal sealed class SchemaStore
{
    private readonly ParseRun _run;
    private readonly SchemaParser _parser;
    private readonly Dictionary<SpecNode, OpenApiSchema> _byNode;
    private readonly List<OpenApiSchema> _aliases = [];
    private readonly Queue<(SpecLocation Target, Action<OpenApiSchema> Set)> _links = new();

    public SchemaStore(ParseRun run)
    {
        _run = run;
        _parser = new(run, this);
        _byNode = run.Kept?.ToSchemas() ?? [];
    }

    /// <summary>The schemas with <c>allOf</c>, and the lists that were given to them: members that cannot stay are taken out of these.</summary>
    public Dictionary<OpenApiSchema, List<OpenApiSchema>> Compositions { get; } = [];

    public int Count => _byNode.Count;

    /// <summary>The schemas that this run parsed, by their texts.</summary>
    public List<KeyValuePair<SpecNode, OpenApiSchema>> Parsed { get; } = [];

    public bool Has(SpecNode node) => _byNode.ContainsKey(node);

    /// <summary>The schema that stands here.</summary>
    /// <param name="depth">How many schemas it stands in.</param>
    public OpenApiSchema Get(SpecLocation at, int depth = 0)
    {
        if (!_byNode.TryGetValue(at.Node, out var schema))
        {
            schema = _parser.Parse(at, depth);
            _byNode[at.Node] = schema;
            Parsed.Add(new(at.Node, schema));
        }

        return schema;
    }

    public OpenApiSchema? GetUnder(SpecLocation at, string key, int depth = 0) =>
        _run.Read.Value(at, key) is { } node ? Get(at.Child(key, node), depth) : null;

    /// <summary>The schema under a name of its own. Where YAML's aliases give one text two names, the second refers to the first.</summary>
    public OpenApiSchema GetNamed(SpecLocation at, string name)
    {
        var schema = Get(at);
        if (schema.Pointer == at.Pointer)
        {
            return schema;
        }

        var alias = new OpenApiSchema { Place = at.Place, Pointer = at.Pointer, Node = at.Map, ComponentName = name, Reference = schema, IsPureReference = true };
        _aliases.Add(alias);
        return alias;
    }

    /// <summary>Hands the schema at <paramref name="target"/> over as soon as it is parsed.</summary>
    public void Link(SpecLocation target, Action<OpenApiSchema> set) => _links.Enqueue((target, set));

    /// <summary>Parses what references reach, shortens chains, and opens circles of <c>allOf</c>.</summary>
    /// <param name="more">Asked whether there is more to parse now, until there is none.</param>
    public void Complete(Func<bool>? more)
    {
        do
        {
            while (_links.Count > 0)
            {
                var (target, set) = _links.Dequeue();
                set(Get(target));
            }
        }
        while (more?.Invoke() == true);

        foreach (var schema in Parsed.Select(static parsed => parsed.Value).Concat(_aliases))
        {
            Shorten(schema);
        }

        AllOfCycles.Open(Compositions, _run.Bag);
    }

    /// <summary>Lets a reference to a reference point at its end. There is one: loops were refused when they were parsed.</summary>
    private static void Shorten(OpenApiSchema schema)
    {
        var end = schema.Reference;
        while (end is { IsPureReference: true, Reference: { } next })
        {
            end = next;
        }

        // The rest of the chain is shortened too, so that a long one is walked once.
        var at = schema;
        while (at.Reference is { } next && !ReferenceEquals(next, end))
        {
            at.Reference = end;
            at = next;
        }
    }
}
