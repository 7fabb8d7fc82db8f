namespace Venice.OpenApi.Analyzers.Facts;

/// <summary>Bounds of a count; <see langword="null"/> where there is none.</summary>
internal sealed record CountBound(int? Minimum, int? Maximum, string One, string Many)
{
    public static CountBound Of(object? minimum, object? maximum, string one, string many) =>
        new(minimum is int least and > 0 ? least : null, maximum is int most and >= 0 and < int.MaxValue ? most : null, one, many);

    /// <summary>What is wrong with so many; <see langword="null"/> when nothing is.</summary>
    /// <param name="least">So many there are for certain.</param>
    /// <param name="most">And no more than so many.</param>
    public string? Objection(int least, int most) =>
        least > Maximum ? $"at most {Words(Maximum.Value)}" : most < Minimum ? $"at least {Words(Minimum.Value)}" : null;

    private string Words(int count) => $"{count} {(count == 1 ? One : Many)}";
}
