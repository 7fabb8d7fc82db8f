using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Venice.OpenApi.Analyzers.Facts;

/// <summary>A rule between members.</summary>
/// <param name="When">The member that decides whether it counts, or <see langword="null"/>.</param>
/// <param name="Is">The value with which it counts.</param>
internal sealed record MemberRule(string Kind, ImmutableArray<string> Members, string? When, string? Is, string Message)
{
    private const int LongestValue = 64;

    /// <summary>What the table of lines calls it.</summary>
    public string Key => $"{Kind}+{string.Join("+", Members)}{(When is null ? "" : $"?{When}?{Escaped(Is ?? "")}")}";

    /// <summary>As a sentence that the citation follows.</summary>
    public string Sentence => Message.TrimEnd('.', ' ');

    public static MemberRule? Read(AttributeData attribute)
    {
        var kind = attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Enum, Type: { } type, Value: int number }, ..]
            ? type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && field.ConstantValue is int value && value == number)?.Name
            : null;
        var members = attribute.Texts(1);
        return kind is null || members.IsEmpty
            ? null
            : new(kind, members, attribute.Named("When") as string, attribute.Named("Is") as string, attribute.Named("Message") as string ?? string.Join(", ", members));
    }

    // as whoever writes the table does: see DocumentLinesAttribute
    private static string Escaped(string value) =>
        string.Concat(value.Take(LongestValue).Select(static c => c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') ? c.ToString() : $"%{((int)c).ToString("X4", CultureInfo.InvariantCulture)}"));
}
