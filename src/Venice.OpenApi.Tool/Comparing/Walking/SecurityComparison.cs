using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;
using Venice.OpenApi.Tool.Comparing.Changes;

namespace Venice.OpenApi.Tool.Comparing.Walking;

/// <summary>With which credentials an operation may be called.</summary>
internal static class SecurityComparison
{
    private const string Nothing = "no credentials";

    public static void Compare(ComparisonRun run, ChangeUse use, OpenApiOperation before, OpenApiOperation after)
    {
        var old = Alternatives(before.Security, run.Schemes.NewName);
        var now = Alternatives(after.Security, static key => key);
        var (placeBefore, placeAfter) = (Place(before, run.Before), Place(after, run.After));
        foreach (var alternative in now.Except(old, StringComparer.Ordinal))
        {
            run.Report(ChangeKind.AlternativeAdded, Direction.Request, use, placeBefore, placeAfter, $"may be called with {alternative}", null, alternative);
        }

        foreach (var alternative in old.Except(now, StringComparer.Ordinal))
        {
            run.Report(ChangeKind.AlternativeRemoved, Direction.Request, use, placeBefore, placeAfter, $"may no longer be called with {alternative}", alternative);
        }
    }

    private static List<string> Alternatives(IReadOnlyList<OpenApiSecurityRequirement> requirements, Func<string, string> nameOf) =>
        requirements.Count == 0 ? [Nothing] : [.. requirements.Select(requirement => Shown(requirement, nameOf)).Distinct(StringComparer.Ordinal)];

    private static string Shown(OpenApiSecurityRequirement requirement, Func<string, string> nameOf)
    {
        var schemes = requirement.Schemes.Select(key => nameOf(key) + Scopes(requirement.Node?[key])).Order(StringComparer.Ordinal).ToList();
        return schemes.Count == 0 ? Nothing : string.Join(" and ", schemes);
    }

    private static string Scopes(SpecNode? node) => node is SpecList { Items.Count: > 0 } scopes
        ? $" ({string.Join(", ", scopes.Items.OfType<SpecScalar>().Select(static scope => scope.Text).Order(StringComparer.Ordinal))})"
        : "";

    /// <summary>Its own, or what holds for the whole document.</summary>
    private static ChangePlace Place(OpenApiOperation operation, ComparedDocument document)
    {
        if (operation.Node?["security"] is null && document.Root.Entry("security") is { } entry)
        {
            return new("#/security", entry.KeyPlace);
        }

        return OperationComparison.At(operation, "security");
    }
}
