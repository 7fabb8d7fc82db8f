using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Document;

/// <summary>
/// A schema, as JSON Schema 2020-12 would say it, whatever the document's version: <c>nullable</c> is a type, exclusive bounds are numbers.
/// A schema with <see cref="Reference"/> stands for its target (and, since 3.1, what is written beside it). Graphs may be cyclic.
/// </summary>
internal sealed class OpenApiSchema : OpenApiElement
{
    /// <summary>The key under <c>components/schemas</c> (or <c>$defs</c>), when it has one.</summary>
    public string? ComponentName { get; init; }

    /// <summary>The target of <c>$ref</c>; set once, when all schemas are known. Never a chain: a reference to a reference points at its end.</summary>
    public OpenApiSchema? Reference { get; set; }

    /// <summary>True for everything that is a pure reference: nothing but annotations stands beside the <c>$ref</c>.</summary>
    public bool IsPureReference { get; init; }

    /// <summary>The boolean schema that it is, or <see langword="null"/>.</summary>
    public bool? BooleanSchema { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public bool IsDeprecated { get; init; }

    public bool IsReadOnly { get; init; }

    public bool IsWriteOnly { get; init; }

    /// <summary>The types allowed; <see cref="OpenApiTypes.None"/> when nothing is said. 3.0's <c>nullable: true</c> adds <see cref="OpenApiTypes.Null"/> (also where no type is written: then it is the only flag and means "anything, null too").</summary>
    public OpenApiTypes Types { get; init; }

    /// <summary>True where <c>nullable: true</c> is written: null is accepted here whatever else the schema says, also beside a reference or <c>allOf</c>.</summary>
    public bool IsNullable { get; init; }

    /// <summary>True for the type null itself, as a member of unions: nothing else is accepted.</summary>
    public bool IsNullOnly => Types == OpenApiTypes.Null && !IsNullable;

    public string? Format { get; init; }

    public string? ContentEncoding { get; init; }

    public string? ContentMediaType { get; init; }

    /// <summary>What the string holds, once it is decoded.</summary>
    public OpenApiSchema? ContentSchema { get; init; }

    /// <summary>The values allowed, or <see langword="null"/> when nothing is said. 3.0's nullable enums get their null here.</summary>
    public IReadOnlyList<SpecNode>? Enum { get; init; }

    public SpecNode? Const { get; init; }

    public SpecNode? Default { get; init; }

    /// <summary>Number texts as written; the exclusive ones are normalised from 3.0's booleans.</summary>
    public string? Minimum { get; init; }

    public string? ExclusiveMinimum { get; init; }

    public string? Maximum { get; init; }

    public string? ExclusiveMaximum { get; init; }

    public string? MultipleOf { get; init; }

    public long? MinLength { get; init; }

    public long? MaxLength { get; init; }

    public string? Pattern { get; init; }

    public long? MinItems { get; init; }

    public long? MaxItems { get; init; }

    public bool UniqueItems { get; init; }

    public long? MinProperties { get; init; }

    public long? MaxProperties { get; init; }

    public OpenApiSchema? Items { get; init; }

    public IReadOnlyList<OpenApiSchema> PrefixItems { get; init; } = [];

    /// <summary>In document order.</summary>
    public IReadOnlyList<OpenApiProperty> Properties { get; init; } = [];

    public IReadOnlyList<OpenApiProperty> PatternProperties { get; init; } = [];

    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary><see langword="null"/> when nothing is said; a boolean schema where one is written.</summary>
    public OpenApiSchema? AdditionalProperties { get; init; }

    public OpenApiSchema? PropertyNames { get; init; }

    public IReadOnlyList<OpenApiSchema> AllOf { get; init; } = [];

    public IReadOnlyList<OpenApiSchema> AnyOf { get; init; } = [];

    public IReadOnlyList<OpenApiSchema> OneOf { get; init; } = [];

    public OpenApiSchema? Not { get; init; }

    public OpenApiSchema? If { get; init; }

    public OpenApiSchema? Then { get; init; }

    public OpenApiSchema? Else { get; init; }

    /// <summary>For each key, what must be there too.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> DependentRequired { get; init; } = [];

    public OpenApiDiscriminator? Discriminator { get; init; }

    /// <summary>The schema that counts: the target of a pure reference, else this one.</summary>
    public OpenApiSchema Resolved => IsPureReference && Reference is { } target ? target : this;
}
