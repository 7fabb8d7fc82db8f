using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Conformance;
using Venice.OpenApi.Reading;
using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Comparing.Pairing;
using Venice.OpenApi.Tool.Importing;

namespace Venice.OpenApi.Tool.Comparing.Walking;

/// <summary>Keywords of which nobody can say in general whether they grew stricter: whether they are there, and whether they say the same.</summary>
internal static class AssertionComparison
{
    private static readonly string[] Keywords =
    [
        "not", "if", "then", "else", "dependentRequired", "dependentSchemas", "propertyNames", "contains", "minContains", "maxContains",
        "patternProperties", "unevaluatedProperties", "unevaluatedItems", "contentSchema",
    ];

    public static void Compare(SchemaPair pair)
    {
        foreach (var keyword in Keywords)
        {
            Compare(pair, keyword, Said(pair.Before, keyword), Said(pair.After, keyword));
        }

        // of these, the choices between types are compared case by case; which are left say what must be there
        foreach (var keyword in (string[])["oneOf", "anyOf"])
        {
            Compare(pair, keyword, Presence(pair.Before, keyword), Presence(pair.After, keyword));
        }
    }

    private static void Compare(SchemaPair pair, string keyword, string before, string after)
    {
        if (before == after)
        {
            return;
        }

        var kind = before.Length == 0 ? ChangeKind.ConstraintTightened : after.Length == 0 ? ChangeKind.ConstraintLoosened : ChangeKind.ConstraintChanged;
        var what = kind switch
        {
            ChangeKind.ConstraintTightened => $"has a rule '{keyword}', had none",
            ChangeKind.ConstraintLoosened => $"has no rule '{keyword}' any more",
            _ => $"has another rule '{keyword}'",
        };
        pair.ReportAt(kind, keyword, what);
    }

    private static string Said(EffectiveSchema schema, string keyword) =>
        string.Join('\n', schema.Facts.Sources.Select(source => source.Node?[keyword]).OfType<SpecNode>().Select(node => Facts(keyword, node)).Order(StringComparer.Ordinal));

    private static string Presence(EffectiveSchema schema, string keyword) => string.Join('\n',
        from source in schema.Facts.Sources
        let members = keyword == "oneOf" ? source.OneOf : source.AnyOf
        where members.Count > 0 && members.All(SchemaShape.IsPresenceOnly) && source.Node?[keyword] is not null
        select Facts(keyword, source.Node![keyword]!));

    /// <summary>Without words, which stand in schemas only.</summary>
    private static string Facts(string keyword, SpecNode node) =>
        CanonicalJson.Of(FactsOnly.OfSchema(new SpecMap(node.Place, [new(keyword, node.Place, node)])));
}
