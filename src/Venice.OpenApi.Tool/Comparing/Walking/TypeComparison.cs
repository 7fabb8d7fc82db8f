using Venice.OpenApi.Document;
using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Comparing.Pairing;

namespace Venice.OpenApi.Tool.Comparing.Walking;

/// <summary>Whether both are the same kind of thing, and what it means when they are not.</summary>
internal static class TypeComparison
{
    private const int MostCases = 6;

    /// <returns>Whether the rest can be compared.</returns>
    public static bool Compare(SchemaPair pair, SchemaPairs pairs)
    {
        var (before, after) = (pair.Before, pair.After);
        if (before.IsChoice != after.IsChoice)
        {
            var (one, choice) = before.IsChoice ? (after, before) : (before, after);
            var isAmong = choice.Cases.Any(member => IsSame(one, before.IsChoice ? pairs.SeenBefore(member) : pairs.SeenAfter(member)));
            var kind = !isAmong ? ChangeKind.TypeChanged : after.IsChoice ? ChangeKind.TypeWidened : ChangeKind.TypeNarrowed;
            pair.Report(kind, before.PlaceOf("type", "oneOf", "anyOf"), after.PlaceOf("oneOf", "anyOf", "type"), What(before, after, pairs), before.ToString(), after.ToString());
            return false;
        }

        if (before.Types == after.Types)
        {
            AnnotationComparison.CompareFormats(pair);
            return true;
        }

        pair.ReportAt(Kind(before.Types, after.Types), "type", What(before, after, pairs), before.ToString(), after.ToString());
        return AreNumbers(before.Types) && AreNumbers(after.Types);
    }

    /// <summary>Where nothing is said any more, what was described is no longer promised: that is no widening.</summary>
    private static ChangeKind Kind(OpenApiTypes before, OpenApiTypes after) => (Contains(after, before), Contains(before, after)) switch
    {
        (true, false) => ChangeKind.TypeWidened,
        (false, true) => ChangeKind.TypeNarrowed,
        _ => ChangeKind.TypeChanged,
    };

    /// <summary>Every integer is a number.</summary>
    private static bool Contains(OpenApiTypes outer, OpenApiTypes inner)
    {
        if (outer == OpenApiTypes.None || inner == OpenApiTypes.None)
        {
            return false;
        }

        var all = outer.HasFlag(OpenApiTypes.Number) ? outer | OpenApiTypes.Integer : outer;
        return (inner & ~all) == 0;
    }

    private static bool AreNumbers(OpenApiTypes types) => types != OpenApiTypes.None && (types & ~(OpenApiTypes.Integer | OpenApiTypes.Number)) == 0;

    private static bool IsSame(EffectiveSchema one, EffectiveSchema member) =>
        one.Name is not null || member.Name is not null ? one.Name == member.Name : CaseLook.Of(one) == CaseLook.Of(member);

    private static string What(EffectiveSchema before, EffectiveSchema after, SchemaPairs pairs)
    {
        var isSameName = before.Name == after.Name;
        return $"is {Shown(after, isSameName, pairs.SeenAfter)}, was {Shown(before, isSameName, pairs.SeenBefore)}";
    }

    private static string Shown(EffectiveSchema schema, bool isNameKnown, Func<OpenApiSchema, EffectiveSchema> see)
    {
        var shown = isNameKnown ? schema with { Name = null } : schema;
        var cases = schema.Cases.Take(MostCases).Select(member => see(member).ToString());
        return schema.IsChoice ? $"{shown} ({string.Join(" | ", cases)}{(schema.Cases.Count > MostCases ? " | …" : "")})" : shown.ToString();
    }
}
