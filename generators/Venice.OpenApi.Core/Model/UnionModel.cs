using Venice.OpenApi.Collections;

namespace Venice.OpenApi.Model;

/// <summary>One of several types.</summary>
/// <param name="Discriminator">The member of every case that tells them apart, when the document names one.</param>
/// <param name="AnnouncedKey">The member of an enclosing record that tells them apart: <c>ModelResponse.type</c> is announced as <c>type</c>.</param>
/// <param name="KnownValues">For both: wire value to case name.</param>
internal sealed record UnionModel(
    string Namespace,
    string Name,
    string Origin,
    string DocumentName,
    DocumentationModel Documentation,
    EquatableArray<UnionCaseModel> Cases,
    string? Discriminator,
    string? AnnouncedKey,
    EquatableArray<UnionValueModel> KnownValues)
{
    /// <summary>The case of an object whose discriminator is missing or has a value that is not known; without one the members decide.</summary>
    public string? DefaultCase { get; init; }

    public bool HasFiles { get; init; }

    /// <summary>The type is seen in their own assembly only; public otherwise.</summary>
    public bool IsInternal { get; init; }
}
