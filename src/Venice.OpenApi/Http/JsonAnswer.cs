using System.Text.Json;
using Venice.OpenApi.Json;
using Venice.OpenApi.Payloads;
using Venice.OpenApi.Validation;

namespace Venice.OpenApi.Http;

/// <summary>What untrusted JSON was read to.</summary>
/// <param name="Value">The content; the default when there is an error.</param>
/// <param name="Violations">Where it differs from the document.</param>
/// <param name="Error">Why nothing could be read.</param>
internal readonly record struct JsonAnswer<T>(T? Value, IReadOnlyList<Violation> Violations, Exception? Error)
{
    /// <summary>Deeper JSON is an attack, or a mistake.</summary>
    private const int MaxDepth = 64;

    /// <summary>Not a member is mistyped, but all of it: nothing was read.</summary>
    public bool IsOfAnotherKind => Violations is [{ Path: "", Rule: "type" }, ..];

    // the payloads are what was taken out of the JSON before
    public static JsonAnswer<T> Read(ReadOnlySpan<byte> json, JsonValueReader<T> read, IReadOnlyList<Payload>? payloads = null)
    {
        var mark = json.StartsWith("\uFEFF"u8) ? 3 : 0;
        var context = JsonReadContext.BorrowLenient(payloads, mark);
        try
        {
            var reader = new Utf8JsonReader(json[mark..], new JsonReaderOptions { MaxDepth = MaxDepth });
            reader.Read();
            var value = read(ref reader, context);
            if (HasMore(ref reader))
            {
                context.Note("json", "is followed by something that is no part of it.");
            }

            var answer = new JsonAnswer<T>(value, context.Violations, null);
            context.Return();
            return answer;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            return new JsonAnswer<T>(default, context.Violations, exception);
        }
    }

    /// <summary>What was paid for has been read: what comes after it is no reason to lose it.</summary>
    private static bool HasMore(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException)
        {
            return true;
        }
    }
}
