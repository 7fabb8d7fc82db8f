using System.Text.Json;

namespace Venice.OpenApi.Json;

/// <summary>Strings of untrusted JSON.</summary>
internal static class JsonText
{
    /// <summary>The string that the reader stands on, or <see langword="null"/> when it holds a lone surrogate or broken UTF-8.</summary>
    public static string? TryGet(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // the reader has no way to ask first
            return null;
        }
    }

    public static bool Equals(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> text)
    {
        try
        {
            return reader.ValueTextEquals(text);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
