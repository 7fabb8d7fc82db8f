using System.Runtime.CompilerServices;
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
        var map = at.Map!;
        var bounds = _bounds.Parse(at);
        var allOf = List(at, "allOf", depth, KeywordGroups.Choices);
        var discriminator = _discriminators.Parse(at);
        var (items, prefixItems) = ParseItems(at, depth);
        ReportUnchecked(at);

        var schema = new OpenApiSchema
        {
            Place = at.Place,
            Pointer = at.Pointer,
            Node = (SpecMap)written.Node,
            ComponentName = SchemaName.Of(at),
            IsPureReference = target is not null && map.Entries.All(static entry => SchemaKeywords.IsAnnotation(entry.Key)),
            Title = read.Text(at, "title"),
            Description = read.Text(at, "description"),
            IsDeprecated = Flag(at, "deprecated"),
            IsReadOnly = Flag(at, "readOnly"),
            IsWriteOnly = Flag(at, "writeOnly"),
            Types = types.Types,
            IsNullable = types.IsNullable,
            Enum = types.Enum,
            Const = map["const"],
            Default = map["default"],
            Format = read.Text(at, "format"),
            ContentEncoding = RareText(at, "contentEncoding"),
            ContentMediaType = RareText(at, "contentMediaType"),
            ContentSchema = One(at, "contentSchema", depth, KeywordGroups.Rare),
            Minimum = bounds.Minimum,
            ExclusiveMinimum = bounds.ExclusiveMinimum,
            Maximum = bounds.Maximum,
            ExclusiveMaximum = bounds.ExclusiveMaximum,
            MultipleOf = bounds.MultipleOf,
            MinLength = Count(at, "minLength"),
            MaxLength = Count(at, "maxLength"),
            Pattern = read.Text(at, "pattern"),
            MinItems = Count(at, "minItems"),
            MaxItems = Count(at, "maxItems"),
            UniqueItems = Flag(at, "uniqueItems"),
            MinProperties = Count(at, "minProperties"),
            MaxProperties = Count(at, "maxProperties"),
            Items = items,
            PrefixItems = prefixItems,
            Properties = Properties(at, "properties", depth, KeywordGroups.Members),
            PatternProperties = Properties(at, "patternProperties", depth, KeywordGroups.Rare),
            Required = Distinct(read.Texts(at, "required")),
            AdditionalProperties = One(at, "additionalProperties", depth, KeywordGroups.Members),
            PropertyNames = One(at, "propertyNames", depth, KeywordGroups.Rare),
            AllOf = allOf,
            AnyOf = List(at, "anyOf", depth, KeywordGroups.Choices),
            OneOf = List(at, "oneOf", depth, KeywordGroups.Choices),
            Not = One(at, "not", depth, KeywordGroups.Choices),
            If = One(at, "if", depth, KeywordGroups.Rare),
            Then = One(at, "then", depth, KeywordGroups.Rare),
            Else = One(at, "else", depth, KeywordGroups.Rare),
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

    // the groups are asked about in methods of their own: what calls itself for each level of a document must need little stack

    [MethodImpl(MethodImplOptions.NoInlining)]
    private OpenApiSchema? One(SpecLocation at, string key, int depth, ulong group = KeywordGroups.Any) => at.Map!.MayHave(group) ? store.GetUnder(at, key, depth + 1) : null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Flag(SpecLocation at, string key) => at.Map!.MayHave(KeywordGroups.Flags) && run.Read.Flag(at, key);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long? Count(SpecLocation at, string key) => at.Map!.MayHave(KeywordGroups.Counts) ? run.Read.Count(at, key) : null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private string? RareText(SpecLocation at, string key) => at.Map!.MayHave(KeywordGroups.Rare) ? run.Read.Text(at, key) : null;

    private IReadOnlyList<OpenApiSchema> List(SpecLocation at, string key, int depth, ulong group = KeywordGroups.Any)
    {
        if (!at.Map!.MayHave(group))
        {
            return [];
        }

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

    private IReadOnlyList<OpenApiProperty> Properties(SpecLocation at, string key, int depth, ulong group)
    {
        if (!at.Map!.MayHave(group) || run.Read.Map(at, key) is not { } map)
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
        at.Map!.MayHave(KeywordGroups.Rare) && run.Read.Map(at, "dependentRequired") is { } map
            ? map.Map!.Entries.Select(entry => new KeyValuePair<string, IReadOnlyList<string>>(entry.Key, run.Read.Texts(map, entry.Key))).ToList()
            : [];

    private void ReportUnchecked(SpecLocation at)
    {
        if (!at.Map!.MayHave(KeywordGroups.Unchecked))
        {
            return;
        }

        foreach (var keyword in SchemaKeywords.Unchecked)
        {
            if (at.Map.Entry(keyword) is { } entry && entry.Value is not SpecScalar { IsTrue: true })
            {
                run.Bag.Report(ParsingRules.Unchecked, entry.KeyPlace, keyword);
            }
        }
    }
}
