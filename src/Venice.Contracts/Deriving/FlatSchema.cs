using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.Contracts.Deriving;

/// <summary>What a schema says of a value when references, <c>allOf</c> and the chosen alternative are taken together.</summary>
internal sealed class FlatSchema
{
    /// <summary>References inside of combinations inside of references: no document that means something is deeper.</summary>
    private const int MaxDepth = 32;

    private readonly List<OpenApiSchema> _parts = [];
    private readonly Func<IReadOnlyList<OpenApiSchema>, OpenApiSchema?> _choose;

    private FlatSchema(Func<IReadOnlyList<OpenApiSchema>, OpenApiSchema?> choose) => _choose = choose;

    /// <param name="schema">The schema as written.</param>
    /// <param name="choose">Picks one of several alternatives; none: they are left aside.</param>
    public static FlatSchema Of(OpenApiSchema schema, Func<IReadOnlyList<OpenApiSchema>, OpenApiSchema?> choose)
    {
        var flat = new FlatSchema(choose);
        flat.Add(schema, 0);
        return flat;
    }

    /// <summary>The alternatives of a schema, null left out: null is no case of its own.</summary>
    public static IReadOnlyList<OpenApiSchema> Alternatives(OpenApiSchema schema) =>
        [.. (schema.OneOf.Count > 0 ? schema.OneOf : schema.AnyOf).Where(static member => !member.Resolved.IsNullOnly && member.Resolved.BooleanSchema != false)];

    /// <summary>The types that are left, null aside; <see cref="OpenApiTypes.None"/> when nothing is said.</summary>
    public OpenApiTypes Types
    {
        get
        {
            var types = _parts.Select(static part => part.Types & ~OpenApiTypes.Null).Where(static types => types != OpenApiTypes.None).ToList();
            return types.Count == 0 ? OpenApiTypes.None : types.Aggregate(static (one, other) => Common(one, other));
        }
    }

    /// <summary>In the order of the document; of a member that is described more than once, the description that lists its values.</summary>
    public IReadOnlyList<OpenApiProperty> Properties =>
        [.. _parts.SelectMany(static part => part.Properties).GroupBy(static property => property.Name, StringComparer.Ordinal).Select(static all => all.FirstOrDefault(static one => one.Schema.Resolved.Enum is not null) ?? all.First())];

    public IReadOnlySet<string> Required => _parts.SelectMany(static part => part.Required).ToHashSet(StringComparer.Ordinal);

    public OpenApiSchema? Items => First(static part => part.Items);

    public IReadOnlyList<OpenApiSchema> PrefixItems => _parts.Find(static part => part.PrefixItems.Count > 0)?.PrefixItems ?? [];

    public OpenApiSchema? AdditionalProperties => First(static part => part.AdditionalProperties);

    public IReadOnlyList<SpecNode>? Enum => First(static part => part.Enum);

    public SpecNode? Const => First(static part => part.Const);

    public string? Format => First(static part => part.Format);

    public string? ContentEncoding => First(static part => part.ContentEncoding);

    public string? Pattern => First(static part => part.Pattern);

    public string? Minimum => First(static part => part.Minimum);

    public string? ExclusiveMinimum => First(static part => part.ExclusiveMinimum);

    public string? Maximum => First(static part => part.Maximum);

    public string? ExclusiveMaximum => First(static part => part.ExclusiveMaximum);

    public string? MultipleOf => First(static part => part.MultipleOf);

    public long MinLength => _parts.Max(static part => part.MinLength) ?? 0;

    public long? MaxLength => _parts.Min(static part => part.MaxLength);

    public long MinItems => _parts.Max(static part => part.MinItems) ?? 0;

    public SpecNode? Extension(string name) => First(part => part.Extension(name));

    private static OpenApiTypes Common(OpenApiTypes one, OpenApiTypes other)
    {
        var common = one & other;
        return common != OpenApiTypes.None ? common : ((one | other) & OpenApiTypes.Integer) != 0 ? OpenApiTypes.Integer : one;
    }

    /// <summary>Alternatives that only say which members are there give a value no shape: whoever makes one finds out which of them go together.</summary>
    private static bool IsCondition(OpenApiSchema schema) =>
        schema is { Reference: null, Types: OpenApiTypes.None, Properties.Count: 0, AllOf.Count: 0, OneOf.Count: 0, AnyOf.Count: 0, Items: null, Enum: null, Const: null, Format: null, BooleanSchema: null }
        && (schema.Required.Count > 0 || schema.Not is not null);

    private T? First<T>(Func<OpenApiSchema, T?> read)
        where T : class => _parts.Select(read).FirstOrDefault(static found => found is not null);

    private void Add(OpenApiSchema written, int depth)
    {
        var schema = written.Resolved;
        if (depth > MaxDepth || _parts.Contains(schema))
        {
            return;
        }

        _parts.Add(schema);
        if (schema.Reference is { } target)
        {
            Add(target, depth + 1);
        }

        foreach (var member in schema.AllOf)
        {
            Add(member, depth + 1);
        }

        if (Alternatives(schema) is { Count: > 0 } alternatives && !alternatives.All(IsCondition) && _choose(alternatives) is { } chosen)
        {
            Add(chosen, depth + 1);
        }
    }
}
