using System.Globalization;

namespace Venice;

/// <summary>What a request would cost by the catalogue's prices.</summary>
public sealed record PriceEstimate
{
    private const string MoneyFormat = "0.00######";

    /// <summary>The id of the model that the prices are of; <see langword="null"/> when the catalogue does not know the model.</summary>
    public required string? ModelId { get; init; }

    /// <summary>What one picture costs. Float noise of the catalogue is gone: prices are rounded to a hundred-millionth.</summary>
    public required Price PerImage { get; init; }

    /// <summary>How many pictures are made.</summary>
    public required int Images { get; init; }

    /// <summary>What the whole call costs.</summary>
    public required Price Total { get; init; }

    /// <summary>Why the estimate is only a lower bound; empty when it is exact.</summary>
    public IReadOnlyList<PriceGap> Gaps { get; init; } = [];

    /// <summary>Whether this is the price, and not only the least of it.</summary>
    public bool IsExact => Gaps.Count == 0;

    /// <summary>Whether the catalogue has a price at all; <see cref="Total"/> is nothing otherwise.</summary>
    public bool HasPrice => !Gaps.Contains(PriceGap.NoPrice);

    /// <summary>The estimate in a sentence, such as <c>0.13 USD an image, 0.26 USD in all</c>.</summary>
    public override string ToString()
    {
        var amount = !HasPrice ? "unknown"
            : Images == 1 ? $"{(IsExact ? "" : "at least ")}{Text(Total.Usd)} USD"
            : $"{(IsExact ? "" : "at least ")}{Text(PerImage.Usd)} USD an image, {Text(Total.Usd)} USD in all";
        return IsExact ? amount : $"{amount}: {string.Join("; ", Gaps.Select(Reason))}";
    }

    internal static PriceEstimate Unknown(int images, string? modelId = null) => new()
    {
        ModelId = modelId,
        PerImage = PriceTable.Nothing,
        Images = images,
        Total = PriceTable.Nothing,
        Gaps = [PriceGap.NoPrice],
    };

    internal static string Text(decimal usd) => usd.ToString(MoneyFormat, CultureInfo.InvariantCulture);

    private static string Reason(PriceGap gap) => gap switch
    {
        PriceGap.WebSearch => "a web search has no published price",
        PriceGap.PromptRewriting => "rewriting the prompt has no published price",
        PriceGap.DialectSettings => "which price counts for OpenAI's sizes and qualities is not published",
        _ => "the catalogue has no price for this",
    };
}
