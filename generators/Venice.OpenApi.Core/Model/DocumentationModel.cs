namespace Venice.OpenApi.Model;

/// <summary>Plain text for XML comments, unescaped, paragraphs separated by an empty line.</summary>
/// <param name="Summary">Never empty: the binder finds something true to say.</param>
/// <param name="Value">What values are legal, and the default: <c>1 to 7500 characters.</c></param>
internal sealed record DocumentationModel(string Summary, string? Remarks = null, string? Value = null)
{
    /// <summary>The message for <c>[Obsolete]</c>, or <see langword="null"/> when it is not.</summary>
    public string? Obsolete { get; init; }
}
