namespace Venice.OpenApi.Reading.Overlays;

/// <summary>One step of a path; <paramref name="Descends"/> applies the selector at every depth below, <paramref name="End"/> is where the step ends in the path's text.</summary>
internal sealed record OverlayStep(OverlaySelector Selector, bool Descends, int End);
