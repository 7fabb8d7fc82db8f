using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;

namespace Venice.OpenApi.Tool.Comparing.Changes;

/// <summary>Where a change stands in one of the documents; of what is not there, the nearest thing around it.</summary>
/// <param name="Pointer">A JSON pointer, with its file when that is not the main document: <c>#/paths/~1models/get</c>.</param>
internal sealed record ChangePlace(string Pointer, SourcePlace Place)
{
    public static ChangePlace Of(OpenApiElement element) => new(element.Pointer, element.Place);
}
