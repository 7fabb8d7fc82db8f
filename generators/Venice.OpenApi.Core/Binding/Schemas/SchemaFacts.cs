using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Binding.Schemas;

/// <summary>All that holds for a value, from a schema, its <c>allOf</c> and what it refers to, taken together. Nothing changes it once it is built.</summary>
internal sealed class SchemaFacts(OpenApiSchema source)
{
    /// <summary>The schema that was asked for.</summary>
    public OpenApiSchema Source { get; } = source;

    /// <summary>All schemas that were taken together: bases first, <see cref="Source"/> last.</summary>
    public List<OpenApiSchema> Sources { get; } = new(1);

    public OpenApiTypes Types { get; set; }

    public bool IsNullable { get; set; }

    /// <summary>Nothing but null is allowed.</summary>
    public bool IsNull { get; set; }

    public string? Format { get; set; }

    public string? ContentEncoding { get; set; }

    public string? ContentMediaType { get; set; }

    /// <summary>The values allowed, null left out; from <c>const</c> too.</summary>
    public IReadOnlyList<SpecScalar>? Values { get; set; }

    public NumberBound? Minimum { get; set; }

    public NumberBound? Maximum { get; set; }

    public string? MultipleOf { get; set; }

    public long? MinLength { get; set; }

    public long? MaxLength { get; set; }

    public string? Pattern { get; set; }

    public long? MinItems { get; set; }

    public long? MaxItems { get; set; }

    public bool UniqueItems { get; set; }

    public long? MinProperties { get; set; }

    public long? MaxProperties { get; set; }

    public OpenApiSchema? Items { get; set; }

    public IReadOnlyList<OpenApiSchema> PrefixItems { get; set; } = [];

    public IReadOnlyList<OpenApiProperty> Properties { get; set; } = [];

    public IReadOnlyList<OpenApiProperty> PatternProperties { get; set; } = [];

    public NameList Required { get; set; } = NameList.None;

    public OpenApiSchema? AdditionalProperties { get; set; }

    /// <summary>Each a choice between types; assertions about which members are there are not among them.</summary>
    public IReadOnlyList<IReadOnlyList<OpenApiSchema>> Choices { get; set; } = [];

    public OpenApiDiscriminator? Discriminator { get; set; }

    public bool HasObjectShape => Properties.Count > 0 || Required.Count > 0;

    public SpecNode? Extension(string name)
    {
        for (var i = Sources.Count - 1; i >= 0; i--)
        {
            if (Sources[i].Extension(name) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The same, for one of its types only.</summary>
    public SchemaFacts Restrict(OpenApiTypes type)
    {
        var copy = (SchemaFacts)MemberwiseClone();
        copy.Types = type;
        copy.IsNullable = false;
        copy.Values = Values?.Where(value => TypeInference.Of(value) == type).ToList() is { Count: > 0 } values ? values : null;
        return copy;
    }
}
