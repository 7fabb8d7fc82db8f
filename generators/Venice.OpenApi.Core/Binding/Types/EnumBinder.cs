using Venice.OpenApi.Binding.Documentation;
using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Binding.Types;

/// <summary>String enums with two or more values become types of their own; the rest stays what it is.</summary>
internal sealed class EnumBinder(BindingContext context)
{
    // for reading only, as all that Map gives
    private static readonly Dictionary<string, string> Nothing = [];

    private static readonly string[] NameLists = ["x-enum-varnames", "x-enumNames"];

    public static bool IsEnum(SchemaFacts facts) =>
        facts.Types == OpenApiTypes.String && facts.Values is { Count: > 0 } values && (values.Any(value => value.Text != values[0].Text) || Retired(facts) > 0);

    public BoundType Bind(SchemaFacts facts, TypePlace place) => Bind(facts, place, typeName => context.Kept?.Values(facts, typeName) ?? OwnMembers(facts, typeName));

    /// <param name="words">Descriptions that stand elsewhere, by value.</param>
    public BoundType Bind(SchemaFacts facts, IReadOnlyList<string> values, TypePlace place, IReadOnlyDictionary<string, string> words) =>
        Bind(facts, place, typeName => Members(facts, values, typeName, words));

    private BoundType Bind(SchemaFacts facts, TypePlace place, Func<string, EquatableArray<EnumMemberModel>> members)
    {
        var draft = context.Shapes.Add(facts, place, Keywords.NameOf(facts.Source, "x-dotnet-name", context.Bag));
        draft.Enum = new EnumModel(
            context.Options.Namespace,
            draft.Key,
            OriginText.Of(facts.Source.Pointer),
            context.DocumentName,
            DocumentationBinder.OfType(facts, static () => NeutralWords.OfEnum),
            members(draft.WantedName));
        return new BoundType(new TypeModel(TypeKind.Enum, context.Shapes.Settle(draft)), ConstraintModel.None);
    }

    private EquatableArray<EnumMemberModel> OwnMembers(SchemaFacts facts, string typeName)
    {
        var reports = context.Bag.Reports;
        var members = Members(facts, Distinct(facts.Values ?? []), typeName, Nothing);
        if (reports == context.Bag.Reports)
        {
            context.Kept?.Keep(facts, new NamedValues(typeName, members));
        }

        return members;
    }

    private EquatableArray<EnumMemberModel> Members(SchemaFacts facts, IReadOnlyList<string> values, string typeName, IReadOnlyDictionary<string, string> words)
    {
        var retired = Map(facts, "x-enum-retired");
        var all = retired.Count == 0 ? values : [.. values, .. retired.Keys.Where(value => !values.Contains(value))];
        var given = Names(facts, values);
        var wanted = all.Select(value => given.TryGetValue(value, out var name) ? name : Identifier.Of(value)).ToList();
        var names = NameScope.Members(wanted, ReservedNames.OfEnum(typeName), "Member");
        var descriptions = Map(facts, "x-enum-descriptions");
        var replaced = Replaced(facts, all);
        var members = new List<EnumMemberModel>();
        for (var i = 0; i < all.Count; i++)
        {
            var value = all[i];
            var text = descriptions.TryGetValue(value, out var told) || words.TryGetValue(value, out told) ? told : null;
            var documentation = DocumentationBinder.Of(text, null, $"The value `{value}`.");
            members.Add(new EnumMemberModel(names[i], value, retired.TryGetValue(value, out var note) ? documentation with { Obsolete = note } : documentation)
            {
                ReplacedBy = replaced.TryGetValue(value, out var index) ? names[index] : null,
            });
        }

        return members.ToEquatableArray();
    }

    public static IReadOnlyList<string> Distinct(IReadOnlyList<SpecScalar> values) => [.. values.Select(static v => v.Text).Distinct(StringComparer.Ordinal)];

    /// <summary>Values that give way, with the places of those that take theirs.</summary>
    private Dictionary<string, int> Replaced(SchemaFacts facts, IReadOnlyList<string> all)
    {
        var replaced = new Dictionary<string, int>(StringComparer.Ordinal);
        if (facts.Extension(Replacements.Keyword) is not SpecMap map)
        {
            return replaced;
        }

        var places = all.Select(static (value, index) => (value, index)).ToDictionary(static item => item.value, static item => item.index, StringComparer.Ordinal);
        foreach (var entry in Keywords.Texts(map, Replacements.Keyword, context.Bag))
        {
            if (places.ContainsKey(entry.Key) && places.TryGetValue(entry.Value, out var index))
            {
                replaced[entry.Key] = index;
            }
            else
            {
                var stranger = places.ContainsKey(entry.Key) ? entry.Value : entry.Key;
                context.Bag.Report(Diagnostics.BindingRules.MalformedKeyword, map[entry.Key]!.Place, Replacements.Keyword, $"'{stranger}' is no value of the enum");
            }
        }

        return replaced;
    }

    private static int Retired(SchemaFacts facts) => facts.Extension("x-enum-retired") is SpecMap map ? map.Entries.Count : 0;

    private Dictionary<string, string> Map(SchemaFacts facts, string keyword) => facts.Extension(keyword) is { } node
        ? Keywords.Texts(node, keyword, context.Bag).ToDictionary(static e => e.Key, static e => e.Value, StringComparer.Ordinal)
        : Nothing;

    private Dictionary<string, string> Names(SchemaFacts facts, IReadOnlyList<string> values)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var keyword in NameLists)
        {
            // Other generators' convention: names by position.
            if (facts.Source.Extension(keyword) is SpecList list && list.Items.Count == values.Count)
            {
                for (var i = 0; i < values.Count; i++)
                {
                    names[values[i]] = Identifier.Of((list.Items[i] as SpecScalar)?.Text ?? values[i]);
                }
            }
        }

        foreach (var entry in Map(facts, "x-enum-names"))
        {
            if (Identifier.IsValid(entry.Value))
            {
                names[entry.Key] = entry.Value;
            }
            else
            {
                context.Bag.Report(Diagnostics.BindingRules.NotAName, facts.Source.Place, entry.Value, "x-enum-names");
            }
        }

        return names;
    }
}
