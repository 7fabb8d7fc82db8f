using System.Diagnostics.CodeAnalysis;

namespace Venice;

/// <summary>Takes an API key as people store it.</summary>
internal static class ApiKey
{
    /// <summary>What most people see first: the variable that the key was to be read from is not set.</summary>
    private const string Missing = "There is no API key. Set the variable, setting or file that it is read from; one is made at venice.ai. The sandbox takes any.";

    /// <summary>Drops the line end that files and variables bring along; what is left has to fit into a header. No message quotes the key.</summary>
    public static string Clean(string apiKey)
    {
        if (string.IsNullOrWhiteSpace(apiKey))
        {
            throw apiKey is null ? new ArgumentNullException(nameof(apiKey), Missing) : new ArgumentException(Missing, nameof(apiKey));
        }

        var key = apiKey.Trim();
        return IsKey(key)
            ? key
            : throw new ArgumentException("The API key holds a character that no key has, such as a space, a line end or a letter with an accent.", nameof(apiKey));
    }

    public static bool IsKey([NotNullWhen(true)] string? text) => !string.IsNullOrEmpty(text) && text.All(static c => c is > ' ' and <= '~');
}
