using System.Text.Json;
using Venice.OpenApi.Json;

namespace Venice.OpenApi.Payloads;

/// <summary>A place in JSON, and what is known of the places inside it.</summary>
internal sealed class PayloadPlace
{
    private readonly List<(byte[] Name, PayloadPlace Place)> _members = [];

    /// <summary>A string here is a payload.</summary>
    public bool IsPayload { get; set; }

    /// <summary>The place of every item of a list, and of every member that has no place of its own.</summary>
    public PayloadPlace? Any { get; private set; }

    public PayloadPlace Add(byte[] name)
    {
        foreach (var member in _members)
        {
            if (member.Name.AsSpan().SequenceEqual(name))
            {
                return member.Place;
            }
        }

        var place = new PayloadPlace();
        _members.Add((name, place));
        return place;
    }

    public PayloadPlace AddAny() => Any ??= new PayloadPlace();

    /// <summary>The place of a member.</summary>
    /// <param name="text">The member's name as it stands in the JSON, between its quotes.</param>
    public PayloadPlace? Member(ReadOnlySpan<byte> text)
    {
        var isEscaped = text.Contains((byte)'\\');
        foreach (var (name, place) in _members)
        {
            if (isEscaped ? IsEscaped(text, name) : text.SequenceEqual(name))
            {
                return place;
            }
        }

        return Any;
    }

    /// <summary>Whether the text is the name in other words.</summary>
    private static bool IsEscaped(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        var reader = new Utf8JsonReader([(byte)'"', .. text, (byte)'"']);
        try
        {
            return reader.Read() && JsonText.Equals(ref reader, name);
        }
        catch (JsonException)
        {
            // whoever reads the JSON afterwards stumbles over it, and says so
            return false;
        }
    }
}
