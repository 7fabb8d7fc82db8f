namespace Venice;

/// <summary>What an operation asks of a picture that is handed over.</summary>
/// <param name="MaxBytes">It has fewer bytes than this.</param>
/// <param name="MinPixels">The fewest pixels, width by height.</param>
/// <param name="MaxPixels">The most.</param>
/// <param name="ResultPixels">The most pixels of the enlarged picture; 0 where nothing is enlarged.</param>
/// <param name="Scale">The factor that it is enlarged by.</param>
internal sealed record ImageInputLimits(long MaxBytes, long MinPixels = 0, long MaxPixels = long.MaxValue, long ResultPixels = 0, int Scale = 1)
{
    private const long Megabyte = 1024 * 1024;
    private const long LeastPixels = 65_536;
    private const long LargestResult = 16_777_216;

    public static readonly ImageInputLimits StyleReference = new(8 * Megabyte);

    public static readonly ImageInputLimits Edit = new(25 * Megabyte, LeastPixels, 33_177_600);

    public static readonly ImageInputLimits CutOut = new(25 * Megabyte);

    /// <summary>The service makes four less by itself, so that the result stays small enough; two it does not.</summary>
    public static ImageInputLimits Enlarge(int scale) => new(25 * Megabyte, LeastPixels, LargestResult, LargestResult, scale > 2 ? 1 : 2);
}
