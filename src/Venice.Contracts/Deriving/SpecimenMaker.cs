using System.Text.Json.Nodes;
using Venice.OpenApi.Document;

namespace Venice.Contracts.Deriving;

/// <summary>Makes, from a schema alone and always the same, a value that it allows and matchers that say what it demands.</summary>
/// <param name="isRequest">Whether the value is sent: what is read-only is left out then, else what is write-only.</param>
/// <param name="withOptional">Whether members that need not be there are.</param>
internal sealed class SpecimenMaker(bool isRequest, bool withOptional)
{
    private const int MaxDepth = 12;

    private readonly HashSet<OpenApiSchema> _open = [];
    private readonly List<FlatSchema> _enclosing = [];

    /// <returns><see langword="null"/> when there is none: the schema comes back to itself through members that must be there, or allows nothing.</returns>
    public Specimen? Make(OpenApiSchema written, OpenApiSchema? chosen = null)
    {
        var schema = written.Resolved;
        if (schema.BooleanSchema == false || _open.Count > MaxDepth || !_open.Add(schema))
        {
            return null;
        }

        try
        {
            var made = Alternatives(schema, chosen).Select(choice => MakeOf(FlatSchema.Of(schema, all => all.FirstOrDefault(one => ReferenceEquals(one, choice)) ?? all[0])))
                .FirstOrDefault(static made => made is not null);
            if (withOptional && made is { Plain: JsonObject } && SpecJson.Objection(schema, made.Plain, isRequest) is not null)
            {
                // members that need not be there may exclude each other: without them there is no quarrel
                return new SpecimenMaker(isRequest, withOptional: false).Make(written, chosen);
            }

            return made is { Plain: JsonValue, Matched: JsonObject matcher } && !isRequest && AllowsNull(schema) && matcher["value"] is JsonValue ? made with { Matched = Match.Nullable(matcher) } : made;
        }
        finally
        {
            _open.Remove(schema);
        }
    }

    /// <summary>An object of which some members are given and the others made, where they are wanted.</summary>
    public Specimen? MakeObject(FlatSchema flat, Func<OpenApiProperty, bool> isWanted, IReadOnlyDictionary<string, JsonNode> given)
    {
        var (plain, matched) = (new JsonObject(), new JsonObject());
        foreach (var property in flat.Properties)
        {
            if (given.TryGetValue(property.Name, out var value))
            {
                plain[property.Name] = value.DeepClone();
                matched[property.Name] = Match.Equality(value.DeepClone());
            }
            else if (isWanted(property))
            {
                if (Make(property.Schema) is { } made)
                {
                    plain[property.Name] = made.Plain;
                    matched[property.Name] = made.Matched;
                }
                else if (flat.Required.Contains(property.Name))
                {
                    return null;
                }
            }
        }

        return new(plain, matched);
    }

    /// <summary>Whether a member goes in this direction and is not on its way out.</summary>
    public bool Travels(OpenApiSchema written)
    {
        var schema = written.Resolved;
        return !(isRequest ? schema.IsReadOnly : schema.IsWriteOnly) && !written.IsDeprecated && !schema.IsDeprecated;
    }

    /// <summary>What a provider may leave null; a request of ours never does without need.</summary>
    private static bool AllowsNull(OpenApiSchema schema) =>
        schema.IsNullable || schema.Types.HasFlag(OpenApiTypes.Null) || schema.OneOf.Concat(schema.AnyOf).Any(static member => member.Resolved.IsNullOnly);

    private IEnumerable<OpenApiSchema?> Alternatives(OpenApiSchema schema, OpenApiSchema? chosen)
    {
        var alternatives = FlatSchema.Alternatives(schema);
        return chosen is not null ? [chosen] : alternatives.Count == 0 ? [null] : alternatives.OrderByDescending(one => ReferenceEquals(one, UnionKey.Choose(schema, alternatives, _enclosing)));
    }

    private Specimen? MakeOf(FlatSchema flat)
    {
        if (flat.Const is { } constant)
        {
            return Specimen.Exactly(SpecJson.Of(constant));
        }

        if (flat.Enum is { } values)
        {
            return EnumSpecimen.Of(values);
        }

        var types = flat.Types;
        return types switch
        {
            _ when types.HasFlag(OpenApiTypes.Object) || (types == OpenApiTypes.None && flat.Properties.Count > 0) => MakeMembers(flat),
            _ when types.HasFlag(OpenApiTypes.Array) || (types == OpenApiTypes.None && flat.Items is not null) => MakeList(flat),
            _ when types.HasFlag(OpenApiTypes.String) => TextSpecimen.Of(flat),
            _ when types.HasFlag(OpenApiTypes.Integer) => NumberSpecimen.Whole(flat),
            _ when types.HasFlag(OpenApiTypes.Number) => NumberSpecimen.Any(flat),
            _ when types.HasFlag(OpenApiTypes.Boolean) => new(true, Match.Boolean(true)),
            _ => TextSpecimen.Of(flat), // nothing is said: a text is as good as anything
        };
    }

    private Specimen? MakeMembers(FlatSchema flat)
    {
        if (flat.Properties.Count == 0 && flat.AdditionalProperties is { BooleanSchema: null } values)
        {
            return Make(values) is { } value
                ? new(new JsonObject { ["key"] = value.Plain }, new JsonObject { [Match.TypeMember] = "values", ["value"] = new JsonObject { ["key"] = value.Matched } })
                : new(new JsonObject(), Match.Type(new JsonObject()));
        }

        _enclosing.Add(flat);
        var made = MakeObject(
            flat,
            property => flat.Required.Contains(property.Name) || (withOptional && Travels(property.Schema)),
            new Dictionary<string, JsonNode>(StringComparer.Ordinal));
        _enclosing.RemoveAt(_enclosing.Count - 1);
        return made;
    }

    private Specimen? MakeList(FlatSchema flat)
    {
        if (flat.PrefixItems.Count > 0)
        {
            var made = flat.PrefixItems.Select(item => Make(item)).ToList();
            return made.Contains(null) ? null : new(new JsonArray([.. made.Select(static one => one!.Plain)]), new JsonArray([.. made.Select(static one => one!.Matched)]));
        }

        if (flat.Items is not { } items || Make(items) is not { } item)
        {
            return flat.MinItems == 0 ? new(new JsonArray(), Match.Type(new JsonArray())) : null;
        }

        var count = (int)Math.Clamp(flat.MinItems, 1, 10);
        return new(new JsonArray([.. Enumerable.Range(0, count).Select(_ => item.Plain?.DeepClone())]), Match.EachLike(item.Matched, count));
    }
}
