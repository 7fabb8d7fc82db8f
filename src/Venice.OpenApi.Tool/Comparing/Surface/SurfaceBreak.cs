namespace Venice.OpenApi.Tool.Comparing.Surface;

/// <summary>Code that used a member of the emitted API, and stops to compile.</summary>
/// <param name="Member"><c>GenerateImageRequest.Inpaint</c>.</param>
/// <param name="What">A sentence without subject: <c>is gone</c>, <c>is int?, was string?</c>.</param>
/// <param name="Places">Where in the document it comes from: the beginnings of the places of changes that may be the cause.</param>
internal sealed record SurfaceBreak(string Member, string What, IReadOnlyList<string> Places);
