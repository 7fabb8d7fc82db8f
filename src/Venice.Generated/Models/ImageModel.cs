using System.Diagnostics;

namespace Venice;

/// <summary>A model that makes, edits or enlarges pictures: what it takes, and what it costs.</summary>
/// <remarks>Immutable, and safe to use from several threads.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ImageModel
{
    /// <summary>What a model takes that combines pictures and does not say how many.</summary>
    private const int UsualInputImages = 3;

    private readonly PriceTable _prices;

    /// <summary>Reads an entry of the catalogue.</summary>
    /// <param name="info">The entry, as <see cref="VeniceModels.ListAsync"/> gives it.</param>
    public ImageModel(ModelInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        Info = info;
        var spec = info.ModelSpec;
        var (image, edit) = (spec?.Constraints?.Image, spec?.Constraints?.Inpaint);
        AspectRatios = image?.AspectRatios ?? edit?.AspectRatios ?? [];
        Resolutions = image?.Resolutions ?? edit?.Resolutions ?? [];
        Qualities = image?.Qualities ?? edit?.Qualities ?? [];
        DefaultAspectRatio = image?.DefaultAspectRatio;
        DefaultResolution = image?.DefaultResolution ?? edit?.DefaultResolution;
        DefaultQuality = image?.DefaultQuality ?? edit?.DefaultQuality;
        SizeClass = Resolutions.Count > 0 ? SizeClass.Resolution
            : AspectRatios.Count > 0 ? SizeClass.AspectRatio
            : image is { WidthHeightDivisor: > 1 } ? SizeClass.Pixels
            : SizeClass.None;
        SizeDivisor = SizeClass == SizeClass.Pixels ? image!.WidthHeightDivisor : null;
        Steps = SizeClass == SizeClass.Pixels ? image!.Steps : null;
        PromptCharacterLimit = (image?.PromptCharacterLimit ?? edit?.PromptCharacterLimit) is > 0 and var limit ? limit : null;
        MaxStyleReferences = spec?.SupportsStyleReferences is false ? 0 : image?.MaxStyleReferences ?? (spec?.SupportsStyleReferences is true ? 1 : 0);
        SupportsStyleStrength = MaxStyleReferences > 0 && image?.SupportsStyleReferenceStrength is not false;
        MaxInputImages = edit is null ? 0 : edit.CombineImages ? edit.MaxInputImages ?? UsualInputImages : 1;
        TakesAspectRatioForOneImage = edit?.SingleImageAspectRatio is not false;
        _prices = PriceTable.Of(spec?.Pricing);
    }

    /// <summary>What to send as the request's model. Case-sensitive.</summary>
    public string Id => Info.Id;

    /// <summary>The readable name; the id where there is none.</summary>
    public string Name => Info.ModelSpec?.Name is { Length: > 0 } name ? name : Id;

    /// <summary>What the model does: <see cref="ModelType.Image"/> makes pictures, <see cref="ModelType.Inpaint"/> edits them, <see cref="ModelType.Upscale"/> enlarges them.</summary>
    public ModelType Type => Info.Type;

    /// <summary>Which settings decide the size.</summary>
    public SizeClass SizeClass { get; }

    /// <summary>What width and height have to be multiples of; <see langword="null"/> for models that are not sized by pixels.</summary>
    public int? SizeDivisor { get; }

    /// <summary>The aspect ratios that the model takes, such as <c>16:9</c>, or <c>auto</c>; empty for models that are sized by pixels.</summary>
    public IReadOnlyList<string> AspectRatios { get; }

    /// <summary>The aspect ratio when none is chosen, when the catalogue tells it.</summary>
    public string? DefaultAspectRatio { get; }

    /// <summary>The resolutions that the model takes, such as <c>2K</c>; empty when there is no choice.</summary>
    public IReadOnlyList<string> Resolutions { get; }

    /// <summary>The resolution when none is chosen, when the catalogue tells it.</summary>
    public string? DefaultResolution { get; }

    /// <summary>The qualities that the model knows; empty when quality has no effect.</summary>
    public IReadOnlyList<ImageQuality> Qualities { get; }

    /// <summary>The quality when none is chosen, when the catalogue tells it. It is the one to pay for then.</summary>
    public ImageQuality? DefaultQuality { get; }

    /// <summary>How long a prompt may be, in characters (code points); <see langword="null"/> when the catalogue does not tell.</summary>
    public int? PromptCharacterLimit { get; }

    /// <summary>Inference steps; <see langword="null"/> for models that ignore them, which are all that are not sized by pixels.</summary>
    public ImageModelSteps? Steps { get; }

    /// <summary>How many style references a request may have; 0 for models that take none.</summary>
    public int MaxStyleReferences { get; }

    /// <summary>Whether the strength of a style reference counts.</summary>
    public bool SupportsStyleStrength { get; }

    /// <summary>How many pictures may be handed over for an edit; 0 for models that do not edit.</summary>
    public int MaxInputImages { get; }

    /// <summary>Whether the aspect ratio counts when a single picture is edited; otherwise the result keeps the picture's shape.</summary>
    public bool TakesAspectRatioForOneImage { get; }

    /// <summary>Whether the model looks things up on the web; <see langword="null"/> when the catalogue does not tell.</summary>
    public bool? SupportsWebSearch => Info.ModelSpec?.SupportsWebSearch;

    /// <summary>Whether the model can be told not to think about the prompt; <see langword="null"/> when the catalogue does not tell.</summary>
    public bool? SupportsSkippingThinking => Info.ModelSpec?.SupportsOptimizePromptThinking;

    /// <summary>Names such as <c>fastest</c> by which the catalogue's entry calls the model; <see cref="ModelCatalogue.Traits"/> is the authority on them.</summary>
    public IReadOnlyList<string> Traits => Info.ModelSpec?.Traits ?? [];

    /// <summary>What happens to the data of a request.</summary>
    public ModelPrivacy Privacy => Info.ModelSpec?.Privacy ?? default;

    /// <summary>Whether the model is out of service at present.</summary>
    public bool IsOffline => Info.ModelSpec?.Offline is true;

    /// <summary>The announced retirement; <see langword="null"/> when there is none.</summary>
    public ModelDeprecation? Deprecation => Info.ModelSpec?.Deprecation;

    /// <summary>Every price of a picture: by resolution and quality where they matter. Empty when the catalogue has none.</summary>
    public IReadOnlyList<ImagePrice> Prices => _prices.Rows;

    /// <summary>What further pictures handed over cost; <see langword="null"/> when nothing.</summary>
    public InputImagePricing? InputImagePrice => _prices.InputImages;

    /// <summary>What enlarging costs; told by every model that makes pictures.</summary>
    public UpscalePrices? UpscalePrices => _prices.Upscale;

    /// <summary>The entry as the service told it.</summary>
    public ModelInfo Info { get; }

    /// <summary>Holds a request against what this model takes. Nothing is sent.</summary>
    /// <param name="request">The request; the name of a model in it is not looked at.</param>
    public ModelCheck Check(IImageRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ModelRules.Check(this, request.Describe());
    }

    /// <summary>What a request would cost with this model. Nothing is sent.</summary>
    /// <param name="request">The request; the name of a model in it is not looked at.</param>
    public PriceEstimate Estimate(IImageRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Estimate(request.Describe());
    }

    /// <summary>Id and kind.</summary>
    public override string ToString() => $"{Id} ({Type.Value})";

    internal PriceEstimate Estimate(ImageJob job) => _prices.Estimate(this, job);
}
