using System.Text.Json.Nodes;

namespace Venice.Sandbox.Judging;

/// <summary>A body as fields, whatever it was written in.</summary>
/// <param name="Values">What the document's schema is held against; a file stands as a word in its place.</param>
/// <param name="Uploads">The files.</param>
internal sealed record BodyFields(JsonNode? Values, IReadOnlyDictionary<string, List<byte[]>> Uploads)
{
    public static IReadOnlyDictionary<string, List<byte[]>> NoUploads { get; } = new Dictionary<string, List<byte[]>>(StringComparer.Ordinal);

    // prompts and pictures stay out of texts
    public override string ToString() => nameof(BodyFields);
}
