using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Tool.Importing;

/// <summary>The imported document, or the one sentence that says why there is none.</summary>
internal sealed record ImportResult(SpecMap? Document, string? Failure)
{
    public static ImportResult Failed(string sentence) => new(null, sentence);
}
