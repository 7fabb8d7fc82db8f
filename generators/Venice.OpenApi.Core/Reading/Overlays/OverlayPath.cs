namespace Venice.OpenApi.Reading.Overlays;

/// <summary>A target as it was written, and its steps from the root.</summary>
internal sealed record OverlayPath(string Text, IReadOnlyList<OverlayStep> Steps);
