using System.Diagnostics.CodeAnalysis;

namespace Venice;

/// <summary>Takes an API key as people store it.</summary>
internal static class ApiKey
{
    /// <summary>Drops the line end that files and variables bring along; what is left has to fit into a header. No message quotes the key.</summary>
    public static string Clean(string apiKey)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(apiKey);
        var key = apiKey.Trim();
        return IsKey(key)
            ? key
            : throw new ArgumentException("The API key holds a character that no key has, such as a space, a line end or a letter with an accent.", nameof(apiKey));
    }

    public static bool IsKey([NotNullWhen(true)] string? text) => !string.IsNullOrEmpty(text) && text.All(static c => c is > ' ' and <= '~');
}
