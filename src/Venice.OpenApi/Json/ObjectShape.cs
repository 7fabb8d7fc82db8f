using System.ComponentModel;
using System.Text.Json;

namespace Venice.OpenApi.Json;

/// <summary>What an object must look like to be one case of a union. Built by emitted code, once a case.</summary>
/// <param name="required">The members that have to be there.</param>
/// <param name="known">All members that the case knows; <see langword="null"/> when it takes whatever comes.</param>
/// <param name="constants">The members whose text is fixed, if they are there.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public class ObjectShape(string[] required, string[]? known, params (string WireName, string Value)[] constants)
{
    /// <summary>A fixed text is short; a longer value cannot equal one and is not copied.</summary>
    private const int MaxConstantBytes = 1024;

    private readonly HashSet<string>? _known = known is null ? null : new(known, StringComparer.Ordinal);

    /// <summary>The members that came, with those texts that could be constants.</summary>
    internal static Dictionary<string, string?> MembersOf(ref Utf8JsonReader reader)
    {
        var members = new Dictionary<string, string?>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonText.TryGet(ref reader);
            if (!reader.Read())
            {
                break;
            }

            if (name is not null)
            {
                members[name] = ShortTextOf(ref reader);
            }

            if (!reader.TrySkip())
            {
                break;
            }
        }

        return members;
    }

    /// <summary>How well the members fit; <see langword="null"/> when they do not.</summary>
    internal (int Demands, int Known)? Rate(Dictionary<string, string?> members)
    {
        foreach (var name in required)
        {
            if (!members.ContainsKey(name))
            {
                return null;
            }
        }

        var demands = required.Length;
        foreach (var (name, value) in constants)
        {
            if (members.TryGetValue(name, out var actual))
            {
                if (!string.Equals(actual, value, StringComparison.Ordinal))
                {
                    return null;
                }

                demands += Array.IndexOf(required, name) < 0 ? 1 : 0;
            }
        }

        var count = 0;
        foreach (var name in members.Keys)
        {
            count += _known is null || _known.Contains(name) ? 1 : 0;
        }

        return (demands, count);
    }

    /// <summary>Whether the object can be read as this case, and keeps what is asked of it.</summary>
    /// <param name="reader">A copy that stands on the object.</param>
    /// <param name="context">The reading that goes on.</param>
    internal virtual bool IsRight(Utf8JsonReader reader, JsonReadContext context) => true;

    private static string? ShortTextOf(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return null;
        }

        var length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        return length <= MaxConstantBytes ? JsonText.TryGet(ref reader) : null;
    }
}
