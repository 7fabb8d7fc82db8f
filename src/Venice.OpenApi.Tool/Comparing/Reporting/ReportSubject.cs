using System.Globalization;
using Venice.OpenApi.Tool.Comparing.Changes;

namespace Venice.OpenApi.Tool.Comparing.Reporting;

/// <summary>What a change is about, in words: the heading under which it stands, and the subject of its sentence.</summary>
internal static class ReportSubject
{
    private const int MostUses = 3;

    public static string Heading(SpecChange change)
    {
        var operations = change.Uses.Select(static use => use.Operation).Distinct(StringComparer.Ordinal).ToList();
        return operations switch
        {
            [{ Length: > 0 } only] => only,
            [_] or [] => "The document",
            _ => Component(change) is { } name ? $"schema {name}" : operations[0],
        };
    }

    /// <summary>Empty for what is about the whole operation.</summary>
    public static string Subject(SpecChange change) => change.Uses switch
    {
        [] => change.After.Pointer,
        [var first, ..] when Heading(change).StartsWith("schema ", StringComparison.Ordinal) => first.Path.Length > 0 ? Inner(change, first) : "",
        [var first, ..] => string.Join(' ', new[] { first.Part, first.Path }.Where(static part => part.Length > 0)),
    };

    /// <summary>Where else it is met, when it is met more than once.</summary>
    public static string? Elsewhere(SpecChange change)
    {
        var isShared = Heading(change).StartsWith("schema ", StringComparison.Ordinal);
        var others = change.Uses.Skip(isShared ? 0 : 1).ToList();
        if (others.Count == 0)
        {
            return null;
        }

        var shown = string.Join("; ", others.Take(MostUses).Select(use => use.Operation == Heading(change) ? $"{use.Part} {use.Path}".Trim() : use.ToString()));
        var rest = others.Count - MostUses;
        return $"{(isShared ? "in" : "also in")} {shown}{(rest > 0 ? $" and {rest.ToString(CultureInfo.InvariantCulture)} more" : "")}";
    }

    /// <summary>Of a component, the part below it.</summary>
    private static string Inner(SpecChange change, ChangeUse use)
    {
        var inside = change.After.Pointer.Split('/').Length - 4;
        return inside <= 0 ? "" : use.Path[Math.Max(0, use.Path.LastIndexOf('.'))..];
    }

    private static string? Component(SpecChange change)
    {
        var parts = change.After.Pointer.Split('/');
        return parts is ["#", "components", "schemas", var name, ..] ? name : null;
    }
}
