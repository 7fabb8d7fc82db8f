namespace Venice;

/// <summary>Which settings decide how large a model's pictures become.</summary>
public enum SizeClass
{
    /// <summary>None: the model enlarges or cuts out, or the catalogue says nothing.</summary>
    None = 0,

    /// <summary><c>width</c> and <c>height</c> in pixels, multiples of <see cref="ImageModel.SizeDivisor"/>.</summary>
    Pixels = 1,

    /// <summary><c>aspect_ratio</c>, one of <see cref="ImageModel.AspectRatios"/>.</summary>
    AspectRatio = 2,

    /// <summary><c>aspect_ratio</c> and <c>resolution</c>, one of <see cref="ImageModel.Resolutions"/>; the resolution decides the price.</summary>
    Resolution = 3,
}
