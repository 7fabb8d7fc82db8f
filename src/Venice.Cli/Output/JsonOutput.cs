using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Venice.Cli.Output;

/// <summary>Writes one JSON value, for people and for <c>jq</c>.</summary>
internal static class JsonOutput
{
    /// <summary>The output never stands inside HTML, and is the same on every platform.</summary>
    private static readonly JsonWriterOptions Format = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Format))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    public static Task WriteAsync(TextWriter output, Action<Utf8JsonWriter> write) => output.WriteLineAsync(Text(write));
}
