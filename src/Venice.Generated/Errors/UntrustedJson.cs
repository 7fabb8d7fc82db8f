using System.Text.Json;

namespace Venice;

/// <summary>Looks things up in JSON whose texts may be no Unicode: .NET throws on such a text, and on such a name beside the one that is looked for.</summary>
internal static class UntrustedJson
{
    /// <summary>The member of an object; of one that comes twice the last.</summary>
    public static JsonElement? Find(JsonElement element, string name)
    {
        var found = default(JsonElement?);
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                if (string.Equals(NameOf(member), name, StringComparison.Ordinal))
                {
                    found = member.Value;
                }
            }
        }

        return found;
    }

    /// <summary>The text, or <see langword="null"/> when it is none, or no Unicode.</summary>
    public static string? Text(JsonElement? element)
    {
        try
        {
            return element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null; // there is no way to ask first
        }
    }

    /// <summary>The member's name, or <see langword="null"/> when it is no Unicode.</summary>
    public static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
