namespace Venice.Contracts.Covering;

/// <summary>Why something has no interaction, as the plan of the document's interactions says it.</summary>
internal sealed class GapReasons(IReadOnlyList<ContractGap> gaps)
{
    /// <param name="pointer">What is missing.</param>
    /// <param name="otherwise">What is said when the plan names no gap there, nor above or below it.</param>
    public string For(string pointer, string otherwise) =>
        (gaps.FirstOrDefault(gap => gap.Pointer == pointer) ?? gaps.FirstOrDefault(gap => IsAbove(gap.Pointer, pointer)) ?? gaps.FirstOrDefault(gap => IsAbove(pointer, gap.Pointer)))?.Reason ?? otherwise;

    private static bool IsAbove(string one, string other) => other.Length > one.Length && other[one.Length] == '/' && other.StartsWith(one, StringComparison.Ordinal);
}
