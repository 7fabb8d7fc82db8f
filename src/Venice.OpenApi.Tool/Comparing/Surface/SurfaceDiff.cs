namespace Venice.OpenApi.Tool.Comparing.Surface;

/// <summary>What happens to code that uses the emitted API.</summary>
/// <param name="Silent">What still compiles, and no longer does what it did.</param>
/// <param name="Grows">There are names that were not there.</param>
internal sealed record SurfaceDiff(IReadOnlyList<SurfaceBreak> Breaks, IReadOnlyList<SurfaceBreak> Silent, bool Grows)
{
    public static SurfaceDiff None { get; } = new([], [], false);
}
