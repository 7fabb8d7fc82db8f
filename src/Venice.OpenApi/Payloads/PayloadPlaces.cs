using System.ComponentModel;
using System.Text;

namespace Venice.OpenApi.Payloads;

/// <summary>Where in an answer's JSON payloads stand: strings of base64, which are decoded while they arrive. Made by emitted code, once for each answer.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PayloadPlaces
{
    /// <summary>Places.</summary>
    /// <param name="pointers">
    /// JSON Pointers in which <c>*</c> stands for every item of a list and every member of a map: <c>/data/*/b64_json</c>. A member that is called <c>*</c> is
    /// written <c>~2</c>.
    /// </param>
    /// <exception cref="ArgumentException">A pointer is neither empty nor begins with a slash.</exception>
    public PayloadPlaces(params string[] pointers)
    {
        ArgumentNullException.ThrowIfNull(pointers);
        foreach (var pointer in pointers)
        {
            var place = Root;
            foreach (var segment in Segments(pointer))
            {
                place = string.Equals(segment, "*", StringComparison.Ordinal)
                    ? place.AddAny()
                    : place.Add(Encoding.UTF8.GetBytes(segment.Replace("~2", "*", StringComparison.Ordinal).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)));
            }

            place.IsPayload = true;
        }
    }

    internal PayloadPlace Root { get; } = new();

    private static string[] Segments(string pointer) => pointer switch
    {
        "" => [],
        ['/', ..] => pointer[1..].Split('/'),
        _ => throw new ArgumentException("A JSON Pointer is empty or begins with a slash.", nameof(pointer)),
    };
}
