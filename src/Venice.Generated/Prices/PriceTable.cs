namespace Venice;

/// <summary>The prices of one model, and what a request makes of them.</summary>
internal sealed class PriceTable
{
    /// <summary>No price.</summary>
    public static readonly Price Nothing = new() { Usd = 0, Diem = 0 };

    /// <summary>A catalogue may say anything; dearer than this, or not more than nothing, is no price.</summary>
    private const decimal Dearest = 1_000_000;

    /// <summary>Prices have float noise far behind the point.</summary>
    private const int Decimals = 8;

    /// <summary>The resolution that counts when neither request nor catalogue name one.</summary>
    private const string UsualResolution = "1K";

    private static readonly PriceTable Empty = new(null, null, null, null, null);

    private readonly Price? _single;
    private readonly IReadOnlyDictionary<string, Price>? _byResolution;
    private readonly IReadOnlyDictionary<string, QualityPrices>? _byQuality;

    private PriceTable(Price? single, IReadOnlyDictionary<string, Price>? byResolution, IReadOnlyDictionary<string, QualityPrices>? byQuality, InputImagePricing? inputImages, UpscalePrices? upscale)
    {
        _single = Sane(single);
        _byResolution = byResolution is { Count: > 0 } ? byResolution : null;
        _byQuality = byQuality is { Count: > 0 } ? byQuality : null;
        InputImages = inputImages is { Additional: not null } ? inputImages : null;
        Upscale = upscale;
        Rows = [.. List()];
    }

    public IReadOnlyList<ImagePrice> Rows { get; }

    public InputImagePricing? InputImages { get; }

    public UpscalePrices? Upscale { get; }

    public static PriceTable Of(ModelPricing? pricing) =>
        pricing?.Image is { } image ? new(image.Generation, image.Resolutions, image.Quality, null, image.Upscale)
        : pricing?.Inpaint is { } edit ? new(edit.Inpaint, edit.Resolutions, edit.Quality, edit.InputImages, null)
        : Empty;

    public PriceEstimate Estimate(ImageModel model, ImageJob job)
    {
        var gaps = Gaps(model, job);
        var price = job.Scale > 0 ? Sane(job.Scale > 2 ? Upscale?.FourTimes : Upscale?.Twice)
            : job.IsDialect ? OfDialect(model, job, gaps)
            : Find(job.Resolution ?? model.DefaultResolution ?? UsualResolution, job.Quality ?? model.DefaultQuality);
        if (price is null || model.Type != job.Kind)
        {
            return PriceEstimate.Unknown(job.Count, model.Id);
        }

        var each = WithInputs(price, job.InputImages);
        return each is null ? PriceEstimate.Unknown(job.Count, model.Id) : new()
        {
            ModelId = model.Id,
            PerImage = each,
            Images = job.Count,
            Total = job.Count == 1 ? each : new() { Usd = each.Usd * job.Count, Diem = each.Diem * job.Count },
            Gaps = gaps,
        };
    }

    private static List<PriceGap> Gaps(ImageModel model, ImageJob job)
    {
        var gaps = new List<PriceGap>();
        if (job.SearchesWeb && model.SupportsWebSearch is not false)
        {
            gaps.Add(PriceGap.WebSearch);
        }

        if (job.RewritesPrompt)
        {
            gaps.Add(PriceGap.PromptRewriting);
        }

        return gaps;
    }

    /// <summary>The matrix counts where there is one; the price by resolution beside it is older, and sometimes another.</summary>
    private Price? Find(string resolution, ImageQuality? quality)
    {
        if (_byQuality is not null)
        {
            return quality is { } chosen && _byQuality.TryGetValue(resolution, out var prices) ? Sane(Of(prices, chosen)) : null;
        }

        if (_byResolution is not null)
        {
            return _byResolution.TryGetValue(resolution, out var price) ? Sane(price) : null;
        }

        return _single;
    }

    /// <summary>The price is sure where there is only one; of several, the usual one when nothing was chosen, else the cheapest.</summary>
    private Price? OfDialect(ImageModel model, ImageJob job, List<PriceGap> gaps)
    {
        if (!job.HasDialectSettings || Rows.Count <= 1)
        {
            return Find(model.DefaultResolution ?? UsualResolution, model.DefaultQuality);
        }

        gaps.Add(PriceGap.DialectSettings);
        return Rows.MinBy(static row => row.Price.Usd)!.Price;
    }

    private Price? WithInputs(Price price, int inputImages)
    {
        var further = InputImages is null ? 0 : Math.Max(0, inputImages - Math.Max(0, InputImages.Included));
        if (further == 0)
        {
            return price;
        }

        return Sane(InputImages!.Additional) is { } additional
            ? new() { Usd = price.Usd + (further * additional.Usd), Diem = price.Diem + (further * additional.Diem) }
            : null;
    }

    private IEnumerable<ImagePrice> List()
    {
        if (_byQuality is not null)
        {
            return
                from pair in _byQuality
                from quality in (ImageQuality[])[ImageQuality.Low, ImageQuality.Medium, ImageQuality.High]
                let price = Sane(Of(pair.Value, quality))
                where price is not null
                select new ImagePrice(pair.Key, quality, price);
        }

        if (_byResolution is not null)
        {
            return
                from pair in _byResolution
                let price = Sane(pair.Value)
                where price is not null
                select new ImagePrice(pair.Key, null, price);
        }

        return _single is null ? [] : [new ImagePrice(null, null, _single)];
    }

    private static Price? Of(QualityPrices? prices, ImageQuality quality) =>
        quality == ImageQuality.Low ? prices?.Low : quality == ImageQuality.Medium ? prices?.Medium : quality == ImageQuality.High ? prices?.High : null;

    private static Price? Sane(Price? price) =>
        price is { Usd: > 0 and <= Dearest, Diem: >= 0 and <= Dearest }
            ? new() { Usd = decimal.Round(price.Usd, Decimals), Diem = decimal.Round(price.Diem, Decimals) }
            : null;
}
