using System.Globalization;
using System.Text;
using Venice.OpenApi.Parsing;
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
        [_, ..] when IsShared(change) => Inner(change.Kind is ChangeKind.PropertyAdded or ChangeKind.RequiredPropertyAdded ? change.Before.Pointer : change.After.Pointer),
        [var first, ..] => string.Join(' ', new[] { first.Part, first.Path }.Where(static part => part.Length > 0)),
    };

    /// <summary>Where else it is met, when it is met more than once.</summary>
    public static string? Elsewhere(SpecChange change)
    {
        var isShared = IsShared(change);
        var others = change.Uses.Skip(isShared ? 0 : 1).ToList();
        if (others.Count == 0)
        {
            return null;
        }

        var shown = string.Join("; ", others.Take(MostUses).Select(use => use.Operation == Heading(change) ? $"{use.Part} {use.Path}".Trim() : use.ToString()));
        var rest = others.Count - MostUses;
        return $"{(isShared ? "in" : "also in")} {shown}{(rest > 0 ? $" and {rest.ToString(CultureInfo.InvariantCulture)} more" : "")}";
    }

    private static bool IsShared(SpecChange change) => change.Uses.Count > 0 && Heading(change).StartsWith("schema ", StringComparison.Ordinal);

    /// <summary>The way through a component, as its pointer tells it: <c>.items[].price</c>.</summary>
    private static string Inner(string pointer)
    {
        var way = new StringBuilder();
        var steps = pointer.Split('/');
        for (var i = 4; i < steps.Length; i++)
        {
            var (step, next) = (steps[i], i + 1 < steps.Length ? steps[i + 1] : null);
            switch (step)
            {
                case "properties" when next is not null:
                    way.Append('.').Append(JsonPointer.Unescape(next));
                    i++;
                    break;
                case "items" when next is not null:
                    way.Append("[]");
                    break;
                case "additionalProperties" when next is not null:
                    way.Append("{}");
                    break;
                case "anyOf" or "oneOf" when next is not null:
                    way.Append('<').Append(next).Append('>');
                    i++;
                    break;
                default:
                    break;
            }
        }

        return way.ToString();
    }

    private static string? Component(SpecChange change)
    {
        var parts = change.After.Pointer.Split('/');
        return parts is ["#", "components", "schemas", var name, ..] ? name : null;
    }
}
