namespace Venice.OpenApi.Reading.Overlays;

/// <summary>An action that was understood: what stands at the path is removed, or merged with <see cref="Update"/> when there is one.</summary>
internal sealed record OverlayAction(SpecScalar Target, OverlayPath Path, SpecNode? Update);
