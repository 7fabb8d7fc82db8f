using Venice.OpenApi.Collections;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Generation;

/// <summary>Everything that one contract is made from.</summary>
/// <param name="MissingOverlay">The overlay's path when the project names one that the compiler was not given.</param>
internal sealed record ContractInput(
    SourceText Document,
    SourceText? Overlay,
    string? MissingOverlay,
    EquatableArray<SourceText> References,
    GeneratorOptions Options)
{
    /// <summary>The document itself does not exist or cannot be read.</summary>
    public bool IsMissing { get; init; }
}
