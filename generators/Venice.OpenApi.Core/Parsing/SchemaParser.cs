using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Parsing;

/// <summary>
/// One schema. The JSON Schema keywords are read in every version, since overlays add them to documents of 3.0;
/// what only 3.0 writes (nullable, boolean exclusive bounds) is read in every version too, since documents keep it when they move on.
/// </summary>
internal sealed class SchemaParser(ParseRun run, SchemaStore store)
{
    /// <summary>More than the reader lets through; trees that are made by hand end here.</summary>
    private const int MaxDepth = 256;

    private readonly SchemaReferences _references = new(run.References, run.Bag);
    private readonly SchemaTypesParser _types = new(run);
    private readonly BoundsParser _bounds = new(run.Read);
    private readonly DiscriminatorParser _discriminators = new(run, store);

    public OpenApiSchema Parse(SpecLocation at, int depth)
    {
        if (depth >= MaxDepth)
        {
            run.Bag.Report(ParsingRules.TooDeep, at.Place, $"{MaxDepth}");
            return Anything(at);
        }

        switch (at.Node)
        {
            case SpecMap:
                return ParseMap(at, depth);
            case SpecScalar { Kind: SpecScalarKind.Boolean } boolean:
                return new() { Place = at.Place, Pointer = at.Pointer, ComponentName = SchemaName.Of(at), BooleanSchema = boolean.IsTrue };
            case SpecScalar { IsNull: true }:
                return Anything(at);
            default:
                run.Read.Wrong<object>(SchemaName.LastToken(at), "a schema", at.Node);
                return Anything(at);
        }
    }

    private static OpenApiSchema Anything(SpecLocation at) =>
        new() { Place = at.Place, Pointer = at.Pointer, Node = at.Map, ComponentName = SchemaName.Of(at) };

    private OpenApiSchema ParseMap(SpecLocation written, int depth)
    {
        var target = written.Reference is null ? null : _references.Target(written);
        var at = InForce(written);
        var read = run.Read;
        var types = _types.Parse(at);
        var bounds = _bounds.Parse(at);
        var allOf = List(at, "allOf", depth);
        var discriminator = _discriminators.Parse(at);
        var (items, prefixItems) = ParseItems(at, depth);
        ReportUnchecked(at);

        var schema = new OpenApiSchema
        {
            Place = at.Place,
            Pointer = at.Pointer,
            Node = (SpecMap)written.Node,
            ComponentName = SchemaName.Of(at),
            IsPureReference = target is not null && at.Map!.Entries.All(static entry => SchemaKeywords.IsAnnotation(entry.Key)),
            Title = read.Text(at, "title"),
            Description = read.Text(at, "description"),
            IsDeprecated = read.Flag(at, "deprecated"),
            IsReadOnly = read.Flag(at, "readOnly"),
            IsWriteOnly = read.Flag(at, "writeOnly"),
            Types = types.Types,
            IsNullable = types.IsNullable,
            Enum = types.Enum,
            Const = at.Map!["const"],
            Default = at.Map["default"],
            Format = read.Text(at, "format"),
            ContentEncoding = read.Text(at, "contentEncoding"),
            ContentMediaType = read.Text(at, "contentMediaType"),
            ContentSchema = One(at, "contentSchema", depth),
            Minimum = bounds.Minimum,
            ExclusiveMinimum = bounds.ExclusiveMinimum,
            Maximum = bounds.Maximum,
            ExclusiveMaximum = bounds.ExclusiveMaximum,
            MultipleOf = bounds.MultipleOf,
            MinLength = read.Count(at, "minLength"),
            MaxLength = read.Count(at, "maxLength"),
            Pattern = read.Text(at, "pattern"),
            MinItems = read.Count(at, "minItems"),
            MaxItems = read.Count(at, "maxItems"),
            UniqueItems = read.Flag(at, "uniqueItems"),
            MinProperties = read.Count(at, "minProperties"),
            MaxProperties = read.Count(at, "maxProperties"),
            Items = items,
            PrefixItems = prefixItems,
            Properties = Properties(at, "properties", depth),
            PatternProperties = Properties(at, "patternProperties", depth),
            Required = Distinct(read.Texts(at, "required")),
            AdditionalProperties = One(at, "additionalProperties", depth),
            PropertyNames = One(at, "propertyNames", depth),
            AllOf = allOf,
            AnyOf = List(at, "anyOf", depth),
            OneOf = List(at, "oneOf", depth),
            Not = One(at, "not", depth),
            If = One(at, "if", depth),
            Then = One(at, "then", depth),
            Else = One(at, "else", depth),
            DependentRequired = ParseDependentRequired(at),
            Discriminator = discriminator,
        };

        Connect(schema, target, allOf);
        return schema;
    }

    /// <summary>What counts of the text: all of it, except beside a reference before 3.1, where only annotations and <c>nullable</c> do.</summary>
    private SpecLocation InForce(SpecLocation at)
    {
        if (at.Reference is null || at.File.Version != OpenApiVersion.V30)
        {
            return at;
        }

        var map = (SpecMap)at.Node;
        var kept = map.Entries.Where(static entry => entry.Key == "nullable" || SchemaKeywords.IsAnnotation(entry.Key)).ToList();
        if (kept.Count == map.Entries.Count)
        {
            return at;
        }

        var lost = map.Entries.First(entry => !kept.Contains(entry));
        run.Bag.Report(ParsingRules.IgnoredSibling, lost.KeyPlace, NodeText.Shown(lost.Key));
        return at with { Node = new SpecMap(map.Place, kept) };
    }

    private void Connect(OpenApiSchema schema, SpecLocation? target, IReadOnlyList<OpenApiSchema> allOf)
    {
        if (target is not null)
        {
            store.Link(target, found => schema.Reference = found);
        }

        if (allOf is List<OpenApiSchema> members)
        {
            store.Compositions.Add(schema, members);
        }
    }

    private (OpenApiSchema? Items, IReadOnlyList<OpenApiSchema> PrefixItems) ParseItems(SpecLocation at, int depth) =>
        at.Map!["items"] is SpecList
            ? (One(at, "additionalItems", depth), List(at, "items", depth))
            : (One(at, "items", depth), List(at, "prefixItems", depth));

    private OpenApiSchema? One(SpecLocation at, string key, int depth) => store.GetUnder(at, key, depth + 1);

    private IReadOnlyList<OpenApiSchema> List(SpecLocation at, string key, int depth)
    {
        var items = run.Read.Items(at, key);
        if (items.Count == 0)
        {
            return [];
        }

        var schemas = new List<OpenApiSchema>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            schemas.Add(store.Get(items[i], depth + 1));
        }

        return schemas;
    }

    private IReadOnlyList<OpenApiProperty> Properties(SpecLocation at, string key, int depth)
    {
        if (run.Read.Map(at, key) is not { } map)
        {
            return [];
        }

        var entries = map.Map!.Entries.Items;
        var properties = new OpenApiProperty[entries.Length];
        for (var i = 0; i < properties.Length; i++)
        {
            properties[i] = new(entries[i].Key, entries[i].KeyPlace, store.Get(map.Child(entries[i].Key, entries[i].Value), depth + 1));
        }

        return properties;
    }

    private static IReadOnlyList<string> Distinct(IReadOnlyList<string> texts) => texts.Count < 2 ? texts : [.. texts.Distinct(StringComparer.Ordinal)];

    private IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> ParseDependentRequired(SpecLocation at) =>
        run.Read.Map(at, "dependentRequired") is { } map
            ? map.Map!.Entries.Select(entry => new KeyValuePair<string, IReadOnlyList<string>>(entry.Key, run.Read.Texts(map, entry.Key))).ToList()
            : [];

    private void ReportUnchecked(SpecLocation at)
    {
        foreach (var keyword in SchemaKeywords.Unchecked)
        {
            if (at.Map!.Entry(keyword) is { } entry && entry.Value is not SpecScalar { IsTrue: true })
            {
                run.Bag.Report(ParsingRules.Unchecked, entry.KeyPlace, keyword);
            }
        }
    }
}
