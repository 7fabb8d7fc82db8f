namespace Venice.OpenApi.Binding.Patterns;

/// <summary>How a group begins.</summary>
/// <param name="Written">The same for .NET.</param>
/// <param name="Length">How much of the pattern that is.</param>
internal sealed record GroupKind(string Written, int Length, bool IsNamed = false, bool LooksAround = false)
{
    private static readonly string[] Looks = ["(?=", "(?!", "(?<=", "(?<!"];

    private static readonly string[] Plain = ["(?:", "(?i:", "(?i)"];

    /// <returns><see langword="null"/> for a group that is neither ECMA nor harmless.</returns>
    public static GroupKind? At(string pattern, int position)
    {
        if (position + 1 >= pattern.Length || pattern[position + 1] != '?')
        {
            return new GroupKind("(", 1);
        }

        foreach (var look in Looks)
        {
            if (StartsAt(pattern, position, look))
            {
                return new GroupKind(look, look.Length, LooksAround: true);
            }
        }

        foreach (var plain in Plain)
        {
            if (StartsAt(pattern, position, plain))
            {
                return new GroupKind(plain, plain.Length);
            }
        }

        return StartsAt(pattern, position, "(?<") ? Named(pattern, position, 3) : StartsAt(pattern, position, "(?P<") ? Named(pattern, position, 4) : null;
    }

    private static GroupKind? Named(string pattern, int position, int head)
    {
        var end = pattern.IndexOf('>', position);
        var name = end < 0 ? string.Empty : pattern.Substring(position + head, end - position - head);
        return name.Length > 0 && char.IsLetter(name[0]) && name.All(static c => char.IsLetterOrDigit(c) || c == '_')
            ? new GroupKind($"(?<{name}>", end + 1 - position, IsNamed: true)
            : null;
    }

    private static bool StartsAt(string pattern, int position, string text) => string.CompareOrdinal(pattern, position, text, 0, text.Length) == 0;
}
