using System.CommandLine;
using Venice.OpenApi;

namespace Venice.Cli.Commands;

/// <summary>The options of <c>venice generate</c> that describe the picture: one for each field of the request.</summary>
internal sealed class GenerateOptions
{
    /// <summary>A trait, which the service keeps pointing at a model that exists.</summary>
    private const string DefaultModel = "default";

    private readonly Option<string> _model = new("--model", "-m") { Description = "The model's id, or a trait such as 'fastest'. 'venice models' lists them.", DefaultValueFactory = static _ => DefaultModel };
    private readonly Option<string?> _negativePrompt = new("--negative-prompt") { Description = "What the picture shall not show.", HelpName = "text" };
    private readonly Option<string?> _format = new("--format", "-f") { Description = "jpeg, png or webp. The extension of --out counts when nothing is said, and webp after that.", HelpName = "format" };
    private readonly Option<int?> _width = new("--width") { Description = "Width in pixels, together with --height, for models that are sized by pixels.", HelpName = "pixels" };
    private readonly Option<int?> _height = new("--height") { Description = "Height in pixels.", HelpName = "pixels" };
    private readonly Option<string?> _aspectRatio = new("--aspect-ratio") { Description = "Width to height, such as 16:9, for the other models.", HelpName = "ratio" };
    private readonly Option<string?> _resolution = new("--resolution") { Description = "1K, 2K or 4K, for models that have a choice.", HelpName = "class" };
    private readonly Option<int?> _variants = new("--variants", "-n") { Description = "How many pictures, 1 to 4. Each is charged.", HelpName = "count" };
    private readonly Option<int?> _seed = new("--seed") { Description = "The same seed gives the same picture.", HelpName = "number" };
    private readonly Option<int?> _steps = new("--steps") { Description = "Inference steps.", HelpName = "count" };
    private readonly Option<double?> _cfgScale = new("--cfg-scale") { Description = "How closely the picture follows the prompt, up to 20.", HelpName = "number" };
    private readonly Option<int?> _loraStrength = new("--lora-strength") { Description = "Strength of additional weights, 0 to 100.", HelpName = "percent" };
    private readonly Option<string?> _quality = new("--quality") { Description = "low, medium or high, for models that have a choice.", HelpName = "quality" };
    private readonly Option<string?> _style = new("--style") { Description = "A style; 'venice styles' lists them.", HelpName = "style" };
    private readonly Option<string[]> _styleReferences = new("--style-reference") { Description = "A picture whose look is taken over: a file, or an http(s) address. May be given several times.", HelpName = "file|url" };
    private readonly Option<double?> _styleStrength = new("--style-strength") { Description = "How much of that look, 0.1 to 1.", HelpName = "number" };
    private readonly Option<bool?> _safeMode = new("--safe-mode") { Description = "Blur adult content: true or false.", HelpName = "true|false" };
    private readonly Option<bool?> _hideWatermark = new("--hide-watermark") { Description = "Leave out the watermark.", HelpName = "true|false" };
    private readonly Option<bool?> _embedExif = new("--embed-exif") { Description = "Write prompt and settings into the picture's EXIF data.", HelpName = "true|false" };
    private readonly Option<bool?> _enhancePrompt = new("--enhance-prompt") { Description = "Have the prompt rewritten first. Costs extra, and up to 30 seconds.", HelpName = "true|false" };
    private readonly Option<bool?> _webSearch = new("--web-search") { Description = "Let the model look things up. Costs extra.", HelpName = "true|false" };
    private readonly Option<bool?> _skipThinking = new("--skip-thinking") { Description = "Let the model begin without thinking about the prompt.", HelpName = "true|false" };

    public void AddTo(Command command)
    {
        Option[] options =
        [
            _model, _negativePrompt, _format, _width, _height, _aspectRatio, _resolution, _variants, _seed, _steps, _cfgScale, _loraStrength, _quality,
            _style, _styleReferences, _styleStrength, _safeMode, _hideWatermark, _embedExif, _enhancePrompt, _webSearch, _skipThinking,
        ];
        foreach (var option in options)
        {
            command.Add(option);
        }
    }

    /// <summary>What the picture shall not show; no message repeats it.</summary>
    public string? NegativePrompt(ParseResult parsed) => parsed.GetValue(_negativePrompt);

    /// <summary>The request that the command line describes.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="prompt">What the picture shall show.</param>
    /// <param name="impliedFormat">The format that the output's name implies.</param>
    public GenerateImageRequest Read(ParseResult parsed, string prompt, ImageFormat? impliedFormat) => new()
    {
        Prompt = prompt,
        Model = parsed.GetRequiredValue(_model),
        NegativePrompt = parsed.GetValue(_negativePrompt),
        Format = parsed.GetValue(_format) is { } format ? FormatOf(format) : impliedFormat,
        Width = parsed.GetValue(_width),
        Height = parsed.GetValue(_height),
        AspectRatio = parsed.GetValue(_aspectRatio),
        Resolution = parsed.GetValue(_resolution),
        Variants = parsed.GetValue(_variants),
        Seed = parsed.GetValue(_seed),
        Steps = parsed.GetValue(_steps),
        CfgScale = parsed.GetValue(_cfgScale),
        LoraStrength = parsed.GetValue(_loraStrength),
        Quality = parsed.GetValue(_quality) is { } quality ? new ImageQuality(quality) : default(ImageQuality?),
        StylePreset = parsed.GetValue(_style),
        StyleReferences = StyleReferences(parsed),
        SafeMode = parsed.GetValue(_safeMode),
        HideWatermark = parsed.GetValue(_hideWatermark),
        EmbedExifMetadata = parsed.GetValue(_embedExif),
        EnhancePrompt = parsed.GetValue(_enhancePrompt),
        EnableWebSearch = parsed.GetValue(_webSearch),
        DisablePromptOptimizationThinking = parsed.GetValue(_skipThinking),
    };

    /// <summary>The service writes <c>jpeg</c>; people write <c>jpg</c> as well.</summary>
    private static ImageFormat FormatOf(string text) => text.ToUpperInvariant() switch
    {
        "PNG" => ImageFormat.Png,
        "JPG" or "JPEG" => ImageFormat.Jpeg,
        "WEBP" => ImageFormat.Webp,
        _ => throw new UsageException("--format takes jpeg, png or webp."),
    };

    private IReadOnlyList<StyleReference>? StyleReferences(ParseResult parsed)
    {
        var strength = parsed.GetValue(_styleStrength);
        return parsed.GetValue(_styleReferences) is { Length: > 0 } references
            ? [.. references.Select(reference => new StyleReference { Image = FileOf(reference), Strength = strength })]
            : strength is null ? null : throw new UsageException("--style-strength needs a --style-reference.");
    }

    private static FileInput FileOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? FileInput.FromUri(address)
        : File.Exists(text) ? FileInput.FromFile(text)
        : throw new UsageException("A file given by --style-reference is not there.");
}
