using System.Collections;
using System.Diagnostics;
using System.Text.Json;
using Venice.OpenApi.Validation;

namespace Venice;

/// <summary>The pictures of one call, and what the service tells about them.</summary>
/// <remarks>Safe to use from several threads: nothing of it changes.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class GeneratedImages : IReadOnlyList<GeneratedImage>
{
    private readonly IReadOnlyList<GeneratedImage> _images;

    internal GeneratedImages(IReadOnlyList<GeneratedImage> images, AnswerDetails details, IReadOnlyList<Violation> contractViolations)
    {
        _images = images;
        Details = details;
        ContractViolations = contractViolations;
    }

    /// <summary>The service's name for the call; <see langword="null"/> where the operation has none.</summary>
    public string? Id { get; internal init; }

    /// <summary>Where the time went, in milliseconds; all zero where the operation does not tell it.</summary>
    public required ImageTiming Timing { get; init; }

    /// <summary>The seed that the pictures were made from, as far as the service tells it or it was given.</summary>
    public long? Seed { get; internal init; }

    /// <summary>The request as the service understood it; <see langword="null"/> when it was not sent back. It holds the prompt: do not log it.</summary>
    public JsonElement? RequestEcho { get; internal init; }

    /// <summary>Whether safe mode blurred the pictures.</summary>
    public bool IsBlurred => Details.IsBlurred;

    /// <summary>Whether a picture breaks the service's terms; it may be blank or replaced then.</summary>
    public bool IsContentViolation => Details.IsContentViolation;

    /// <summary>The prompt after its enhancement; <see langword="null"/> when it was not enhanced.</summary>
    public string? EnhancedPrompt => Details.EnhancedPrompt;

    /// <summary>Identifies the request; tell it to the service's support.</summary>
    public string? RequestId => Details.RequestId;

    /// <summary>What is left to spend.</summary>
    public Balance Balance => Details.Balance;

    /// <summary>Everything else that the headers tell.</summary>
    public AnswerDetails Details { get; }

    /// <summary>What the answer lacked or got wrong. The pictures are there all the same: they have been paid for.</summary>
    public IReadOnlyList<Violation> ContractViolations { get; }

    /// <summary>
    /// What of the request did not fit the chosen model, as far as the catalogue is known: see <see cref="ModelCheckMode"/>. Settings that the model ignores are here too, and an
    /// announced retirement. Empty when all fits, or the catalogue was not asked for yet.
    /// </summary>
    public IReadOnlyList<Violation> Warnings { get; internal set; } = [];

    /// <inheritdoc/>
    public int Count => _images.Count;

    /// <summary>A picture by its number, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none of that number. An answer may hold none at all: <see cref="ContractViolations"/> says so.</exception>
    public GeneratedImage this[int index] => (uint)index < (uint)_images.Count ? _images[index] : throw new ArgumentOutOfRangeException(
        nameof(index), index, _images.Count == 0 ? "The service answered without a picture: see ContractViolations." : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"There is no picture of this number among {_images.Count}."));

    /// <inheritdoc/>
    public IEnumerator<GeneratedImage> GetEnumerator() => _images.GetEnumerator();

    /// <summary>How many pictures there are, never what they show.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Count} images");

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
