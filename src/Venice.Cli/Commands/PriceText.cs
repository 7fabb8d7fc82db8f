using System.Globalization;

namespace Venice.Cli.Commands;

/// <summary>Tells a model's prices in words, or as a table where there are several.</summary>
internal static class PriceText
{
    private const int ColumnWidth = 9;

    /// <summary>The lowest and the highest in one line.</summary>
    public static string Range(ImageModel model)
    {
        var prices = model.Type == ModelType.Upscale ? UpscaleUsd(model) : [.. model.Prices.Select(static row => row.Price.Usd)];
        return prices.Length == 0 ? ""
            : prices.Min() == prices.Max() ? $"{Money(prices[0])} USD"
            : $"{Money(prices.Min())} to {Money(prices.Max())} USD";
    }

    /// <summary>All of them.</summary>
    public static IEnumerable<(string Name, string Value)> Lines(ImageModel model)
    {
        if (model.Type == ModelType.Upscale)
        {
            yield return ("price", model.UpscalePrices is { } upscale ? $"twice {Money(upscale.Twice.Usd)} USD, four times {Money(upscale.FourTimes.Usd)} USD" : "");
            yield break;
        }

        foreach (var (line, index) in Table(model.Prices).Select(static (line, index) => (line, index)))
        {
            yield return (index == 0 ? "price" : "", line);
        }

        if (model.InputImagePrice is { } inputs)
        {
            yield return ("", string.Create(CultureInfo.InvariantCulture, $"and {Money(inputs.Additional.Usd)} USD for each picture handed over{(inputs.Included > 1 ? $" after the first {inputs.Included}" : inputs.Included == 1 ? " after the first" : "")}"));
        }
    }

    private static IEnumerable<string> Table(IReadOnlyList<ImagePrice> rows)
    {
        var qualities = rows.Select(static row => row.Quality?.Value).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        if (qualities.Length > 0)
        {
            yield return Line("", qualities) + "  USD a picture";
        }

        foreach (var line in rows.GroupBy(static row => row.Resolution))
        {
            var prices = qualities.Length == 0
                ? [.. line.Select(static row => Money(row.Price.Usd))]
                : qualities.Select(quality => line.FirstOrDefault(row => row.Quality?.Value == quality) is { } row ? Money(row.Price.Usd) : "-").ToArray();
            yield return qualities.Length > 0 ? Line(line.Key ?? "", prices) : $"{(line.Key is null ? "" : $"{line.Key,-3}")}{prices[0]} USD a picture";
        }
    }

    private static string Line(string name, IEnumerable<string> cells) => $"{name,-3}{string.Concat(cells.Select(static cell => cell.PadLeft(ColumnWidth)))}";

    private static decimal[] UpscaleUsd(ImageModel model) => model.UpscalePrices is { } prices ? [prices.Twice.Usd, prices.FourTimes.Usd] : [];

    private static string Money(decimal usd) => decimal.Round(usd, 8).ToString("0.00######", CultureInfo.InvariantCulture);
}
