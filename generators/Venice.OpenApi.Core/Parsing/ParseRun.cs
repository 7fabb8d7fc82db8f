using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Parsing.Edits;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Parsing;

/// <summary>What the parsers of one run share.</summary>
internal sealed class ParseRun
{
    private readonly Dictionary<SpecNode, IReadOnlyList<OpenApiOperation>> _operations = [];

    /// <param name="kept">What need not be parsed, since an edit let it be.</param>
    public ParseRun(SpecFiles files, DiagnosticBag bag, Func<OpenApiOperation, bool>? isWanted, KeptUnits? kept = null)
    {
        Kept = kept;
        Files = files;
        Bag = bag;
        IsWanted = isWanted ?? (static _ => true);
        Read = new(bag);
        References = new(files, bag);
        Schemas = new(this);
        Incoming = new(this);
    }

    public SpecFiles Files { get; }

    public KeptUnits? Kept { get; }

    public DiagnosticBag Bag { get; }

    /// <summary>Whether more than the names of an operation counts.</summary>
    public Func<OpenApiOperation, bool> IsWanted { get; }

    /// <summary>Whether component schemas are left out that no wanted operation reaches: where no value stands in two places, each has its one address, whoever comes first.</summary>
    public bool IsPartial { get; init; }

    public NodeReader Read { get; }

    public ReferenceResolver References { get; }

    public SchemaStore Schemas { get; }

    public IncomingParser Incoming { get; }

    /// <summary>The names under <c>components/securitySchemes</c>.</summary>
    public HashSet<string> SecuritySchemes { get; } = new(StringComparer.Ordinal);

    /// <summary>The alternatives that hold where an operation says nothing.</summary>
    public IReadOnlyList<OpenApiSecurityRequirement> RootSecurity { get; set; } = [];

    /// <summary>The operations of the path whose text this is.</summary>
    public IReadOnlyList<OpenApiOperation> OperationsOf(SpecNode path) => _operations.TryGetValue(path, out var operations) ? operations : [];

    public void Add(SpecNode path, IReadOnlyList<OpenApiOperation> operations) => _operations[path] = operations;

    /// <summary>The description of what was reached by a reference; one beside the reference is about this use and goes first.</summary>
    public string? DescriptionOf(SpecLocation written, SpecLocation target) => Read.Text(written, "description") ?? Read.Text(target, "description");
}
