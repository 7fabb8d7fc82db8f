using System.ComponentModel;
using System.Text.Json;

namespace Venice.OpenApi.Json;

/// <summary>What an object must look like to be one case of a union. Built by emitted code, once a case.</summary>
/// <param name="required">The members that have to be there.</param>
/// <param name="known">All members that the case knows.</param>
/// <param name="constants">The members whose text is fixed.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ObjectShape(string[] required, string[] known, params (string WireName, string Value)[] constants)
{
    /// <summary>A fixed text is short; a longer value cannot equal one and is not copied.</summary>
    private const int MaxConstantBytes = 1024;

    private readonly HashSet<string> _known = new(known, StringComparer.Ordinal);

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

        foreach (var (name, value) in constants)
        {
            if (!members.TryGetValue(name, out var actual) || !string.Equals(actual, value, StringComparison.Ordinal))
            {
                return null;
            }
        }

        var count = 0;
        foreach (var name in members.Keys)
        {
            count += _known.Contains(name) ? 1 : 0;
        }

        return (required.Length + constants.Length, count);
    }

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
