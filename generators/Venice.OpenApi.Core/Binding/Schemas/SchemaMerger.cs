using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Binding.Schemas;

/// <summary>Merges the sources of <see cref="SchemaFacts"/>: the narrower of two facts counts.</summary>
internal sealed class SchemaMerger(SchemaFacts facts, CombinedSchemas combined, DiagnosticBag bag)
{
    // each made when a second schema has something to say: most schemas stand alone
    private Dictionary<string, List<OpenApiProperty>>? _properties;
    private List<string>? _order;
    private List<OpenApiSchema>? _items;
    private List<OpenApiSchema>? _rest;

    public void Merge()
    {
        foreach (var source in facts.Sources)
        {
            MergeTypes(source);
            MergeValues(source);
            MergeBounds(source);
            MergeText(source);
            MergeObject(source);
            MergeArray(source);
            MergeChoices(source);
        }

        if (facts.Sources.Count == 1)
        {
            facts.Properties = facts.Source.Properties;
        }

        if (_order is not null)
        {
            facts.Properties = _order.ConvertAll(name => All(_properties![name]));
        }

        facts.Items = _items is null ? null : All(_items);
        facts.AdditionalProperties = _rest is null ? facts.AdditionalProperties : All(_rest);
        facts.IsNullable = IsNullable();
        facts.Types &= ~OpenApiTypes.Null;
        if (facts.Types == OpenApiTypes.None)
        {
            facts.IsNull = facts.Sources.Exists(SchemaShape.IsNull);
            facts.Types = TypeInference.Of(facts);
        }
    }

    private OpenApiProperty All(List<OpenApiProperty> found) =>
        found.Count == 1 ? found[0] : found[found.Count - 1] with { Schema = combined.All(found.Select(static p => p.Schema)) };

    private OpenApiSchema All(List<OpenApiSchema> schemas) => schemas.Count == 1 ? schemas[0] : combined.All(schemas);

    // The outermost word counts: 3.0's idiom is allOf with one $ref and `nullable: true` beside it.
    private bool IsNullable()
    {
        var source = facts.Source;
        if ((source.Types & OpenApiTypes.Null) != 0 || (source.Types == OpenApiTypes.None && source.Enum is { } values && values.Any(static v => v is SpecScalar { IsNull: true })))
        {
            return true;
        }

        var isTyped = false;
        foreach (var item in facts.Sources)
        {
            isTyped |= item.Types != OpenApiTypes.None;
            if (item.Types != OpenApiTypes.None && (item.Types & OpenApiTypes.Null) == 0)
            {
                return false;
            }
        }

        return isTyped;
    }

    private void MergeTypes(OpenApiSchema source)
    {
        var types = source.Types & ~OpenApiTypes.Null;
        if (types == OpenApiTypes.None)
        {
            return;
        }

        if (facts.Types == OpenApiTypes.None)
        {
            facts.Types = types;
            return;
        }

        var both = Intersect(facts.Types, types);
        if (both == OpenApiTypes.None)
        {
            bag.Report(BindingRules.ConflictingTypes, source.Place, source.Pointer);
            return;
        }

        facts.Types = both;
    }

    private static OpenApiTypes Intersect(OpenApiTypes left, OpenApiTypes right)
    {
        var both = left & right;
        var integers = ((left & OpenApiTypes.Integer) != 0 && (right & OpenApiTypes.Number) != 0) || ((right & OpenApiTypes.Integer) != 0 && (left & OpenApiTypes.Number) != 0);
        return integers && (both & OpenApiTypes.Number) == 0 ? both | OpenApiTypes.Integer : both;
    }

    private void MergeValues(OpenApiSchema source)
    {
        IReadOnlyList<SpecNode>? nodes = source.Const is { } constant ? [constant] : source.Enum;
        if (nodes is null || nodes.Any(static node => node is not SpecScalar))
        {
            return;
        }

        var values = nodes.OfType<SpecScalar>().Where(static value => !value.IsNull).ToList();
        if (values.Count == 0)
        {
            return;
        }

        if (facts.Values is { } before)
        {
            var texts = new HashSet<string>(before.Select(static v => v.Text), StringComparer.Ordinal);
            var both = values.Where(value => texts.Contains(value.Text)).ToList();
            values = both.Count > 0 ? both : values;
        }

        facts.Values = values;
    }

    private void MergeBounds(OpenApiSchema source)
    {
        facts.Minimum = NumberBound.Higher(facts.Minimum, NumberBound.Higher(Bound(source.Minimum, false), Bound(source.ExclusiveMinimum, true)));
        facts.Maximum = NumberBound.Lower(facts.Maximum, NumberBound.Lower(Bound(source.Maximum, false), Bound(source.ExclusiveMaximum, true)));
        facts.MultipleOf = source.MultipleOf ?? facts.MultipleOf;
        facts.MinLength = Larger(facts.MinLength, source.MinLength);
        facts.MaxLength = Smaller(facts.MaxLength, source.MaxLength);
        facts.MinItems = Larger(facts.MinItems, source.MinItems);
        facts.MaxItems = Smaller(facts.MaxItems, source.MaxItems);
        facts.MinProperties = Larger(facts.MinProperties, source.MinProperties);
        facts.MaxProperties = Smaller(facts.MaxProperties, source.MaxProperties);
        facts.UniqueItems |= source.UniqueItems;

        static NumberBound? Bound(string? text, bool isExclusive) => text is null ? null : new NumberBound(text, isExclusive);
        static long? Larger(long? left, long? right) => left is { } x && right is { } y ? Math.Max(x, y) : left ?? right;
        static long? Smaller(long? left, long? right) => left is { } x && right is { } y ? Math.Min(x, y) : left ?? right;
    }

    private void MergeText(OpenApiSchema source)
    {
        facts.Format = source.Format ?? facts.Format;
        facts.ContentEncoding = source.ContentEncoding ?? facts.ContentEncoding;
        facts.ContentMediaType = source.ContentMediaType ?? facts.ContentMediaType;
        if (source.Pattern is { } pattern)
        {
            if (facts.Pattern is { } before && before != pattern)
            {
                bag.Report(BindingRules.AssertionNotChecked, source.Place, "pattern", source.Pointer);
            }

            facts.Pattern ??= pattern;
        }
    }

    private void MergeObject(OpenApiSchema source)
    {
        // one schema alone has nothing to merge: the reader lets no name stand twice
        if (facts.Sources.Count > 1)
        {
            Gather(source.Properties);
        }

        if (source.PatternProperties.Count > 0)
        {
            facts.PatternProperties = [.. facts.PatternProperties, .. source.PatternProperties];
        }

        facts.Required = facts.Required.With(source.Required);

        // `false` in one member of allOf forbids what the others declare: for the shape it says nothing, unless it stands alone.
        if (source.AdditionalProperties is { } rest && (rest.BooleanSchema is not false || facts.AdditionalProperties is null))
        {
            facts.AdditionalProperties = rest;
            if (rest.BooleanSchema is null && _rest?.Contains(rest) is not true)
            {
                (_rest ??= []).Add(rest);
            }
        }
    }

    private void Gather(IReadOnlyList<OpenApiProperty> properties)
    {
        _properties ??= new(StringComparer.Ordinal);
        _order ??= [];
        foreach (var property in properties)
        {
            if (!_properties.TryGetValue(property.Name, out var found))
            {
                _properties.Add(property.Name, found = []);
                _order.Add(property.Name);
            }

            if (!found.Exists(known => known.Schema == property.Schema))
            {
                found.Add(property);
            }
        }
    }

    private void MergeArray(OpenApiSchema source)
    {
        if (source.Items is { } items && _items?.Contains(items) is not true)
        {
            (_items ??= []).Add(items);
        }

        if (source.PrefixItems.Count > 0)
        {
            facts.PrefixItems = source.PrefixItems;
        }
    }

    private void MergeChoices(OpenApiSchema source)
    {
        if (source.OneOf.Count + source.AnyOf.Count > 0)
        {
            AddChoice(source, source.OneOf);
            AddChoice(source, source.AnyOf);
        }

        if (source == facts.Source)
        {
            facts.Discriminator = source.Discriminator ?? facts.Discriminator;
        }
    }

    private void AddChoice(OpenApiSchema source, IReadOnlyList<OpenApiSchema> choice)
    {
        // A base that lists its heirs says nothing about an heir; and alternatives that all allow everything leave the type that stands beside them.
        if (choice.Count > 0 && !choice.All(SchemaShape.IsAnything) && !choice.All(SchemaShape.IsPresenceOnly) && !choice.Any(member => facts.Sources.Contains(member.Resolved)))
        {
            facts.Choices = [.. facts.Choices, choice];
            facts.Discriminator = source.Discriminator ?? facts.Discriminator;
        }
    }
}
