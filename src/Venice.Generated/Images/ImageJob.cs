using Venice.OpenApi.Validation;

namespace Venice;

/// <summary>What of a request matters to the catalogue and to the price, whichever the operation. A class and no record: it holds the prompt, and prints nothing.</summary>
internal sealed class ImageJob
{
    /// <summary>The trait of the model that answers when none is named.</summary>
    public const string DefaultTrait = "default";

    /// <summary>The kind of model that the operation takes.</summary>
    public required ModelType Kind { get; init; }

    /// <summary>The id, trait or foreign name of the model.</summary>
    public required string Model { get; init; }

    /// <summary>The field that names it.</summary>
    public string ModelField { get; init; } = "model";

    /// <summary>Whether it makes pictures from a text alone.</summary>
    public bool IsFromText { get; init; }

    /// <summary>Whether it speaks OpenAI's dialect, which has sizes and qualities of its own.</summary>
    public bool IsDialect { get; init; }

    /// <summary>Whether the dialect's size or quality was chosen.</summary>
    public bool HasDialectSettings { get; init; }

    public string? Prompt { get; init; }

    public string? NegativePrompt { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public string? AspectRatio { get; init; }

    public string? Resolution { get; init; }

    public ImageQuality? Quality { get; init; }

    public int? Steps { get; init; }

    /// <summary>How many pictures are made, and charged.</summary>
    public int Count { get; init; } = 1;

    public int StyleReferences { get; init; }

    public bool HasStyleStrength { get; init; }

    /// <summary>How many pictures are handed over for an edit.</summary>
    public int InputImages { get; init; }

    /// <summary>The factor of an enlargement; 0 for every other operation.</summary>
    public int Scale { get; init; }

    public bool SearchesWeb { get; init; }

    public bool RewritesPrompt { get; init; }

    public bool SkipsThinking { get; init; }

    /// <summary>Whether a text keeps a model's prompt limit.</summary>
    public static bool Fits(string? text, int limit) => text is null || Check.HasLength(text, 0, limit);
}
