using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Venice.Cli.Output;

/// <summary>Writes one JSON value to standard output.</summary>
internal static class JsonOutput
{
    /// <summary>For people and <c>jq</c>; the output never stands inside HTML.</summary>
    private static readonly JsonWriterOptions Format = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        var writer = new Utf8JsonWriter(buffer, Format);
        await using (writer.ConfigureAwait(false))
        {
            write(writer);
        }

        await output.WriteLineAsync(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length)).ConfigureAwait(false);
    }
}
