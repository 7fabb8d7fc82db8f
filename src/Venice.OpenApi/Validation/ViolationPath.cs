using System.Globalization;

namespace Venice.OpenApi.Validation;

/// <summary>The notation of places: <c>a.b[0]['odd key']</c>.</summary>
internal static class ViolationPath
{
    /// <summary>A member's name as a path: itself when it looks like a name, else quoted in brackets.</summary>
    public static string Property(string name)
    {
        if (name.Length == 0 || (name[0] != '[' && !IsPlain(name)))
        {
            return Key(name);
        }

        return name;
    }

    public static string Key(string key) =>
        IsPlain(key) ? key : $"['{key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}']";

    public static string Index(int index) => string.Create(CultureInfo.InvariantCulture, $"[{index}]");

    public static string Join(string outer, string inner) =>
        inner.Length == 0 ? outer : outer.Length == 0 ? inner : inner[0] == '[' ? outer + inner : $"{outer}.{inner}";

    private static bool IsPlain(string name)
    {
        if (name.Length == 0)
        {
            return false;
        }

        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('_' or '-' or '$'))
            {
                return false;
            }
        }

        return true;
    }
}
