using Venice.Benchmarks.Samples;

namespace Venice.Benchmarks.Limits;

/// <summary>The floor of row 3: the same limits as plain comparisons, with no message.</summary>
internal static class StraightLineCheck
{
    public static bool IsValid(PlainRequest request) =>
        request.CfgScale is null or (> 0 and <= 20)
        && request.Height is null or (> 0 and <= 1280)
        && request.Model is not null
        && request.NegativePrompt is null or { Length: <= 7500 }
        && request.Prompt is { Length: >= 1 and <= 7500 }
        && request.Variants is null or (>= 1 and <= 4)
        && request.Seed is null or (>= -999999999 and <= 999999999)
        && request.Width is null or (> 0 and <= 1280);
}
