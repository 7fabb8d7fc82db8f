using System.Text;
using Venice.OpenApi.Http;
using Venice.OpenApi.Json;
using Venice.OpenApi.Tests.Samples;

namespace Venice.OpenApi.Tests.Payloads;

/// <summary>What the reading of an album came to, as text: its pictures and violations, or the error.</summary>
internal static class AlbumOutcome
{
    public static string Of(JsonAnswer<Album> answer) => answer.Error switch
    {
        UnreadablePayloadException broken => "error: " + broken.PayloadPath,
        { } => "error: no JSON",
        null => $"{string.Join('|', answer.Value!.Seen)} ({string.Join(", ", answer.Violations)})",
    };

    public static bool IsError(string outcome) => outcome.StartsWith("error", StringComparison.Ordinal);

    public static void Same(int seed, byte[] json, string expected, string actual)
    {
        if (expected != actual)
        {
            Assert.Fail($"seed {seed}: {Encoding.UTF8.GetString(json)}\nexpected {expected}\nactual   {actual}");
        }
    }
}
