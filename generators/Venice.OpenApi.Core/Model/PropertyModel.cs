namespace Venice.OpenApi.Model;

/// <summary>A member of a record.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="WireName">The name in JSON or in a form.</param>
/// <param name="Constraints">Of the value; items of lists and maps have theirs inside.</param>
internal sealed record PropertyModel(
    string Name,
    string WireName,
    TypeModel Type,
    Presence Presence,
    ConstraintModel Constraints,
    DocumentationModel Documentation)
{
    /// <summary>A C# literal for a required constant: the property is not <c>required</c> and has this initial value.</summary>
    public string? ConstantLiteral { get; init; }

    /// <summary>The service's default as JSON, for the schema of the type. It is not sent.</summary>
    public string? DefaultJson { get; init; }

    /// <summary>An example of the document's as a C# literal.</summary>
    public string? Example { get; init; }

    /// <summary>The C# name of the member that takes its place.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>Internal in C#: a flag that the method sets, not the caller.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Only answered, never sent.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Only sent, never answered.</summary>
    public bool IsWriteOnly { get; init; }

    /// <summary>The content type of its part in a multipart body, when the document names one.</summary>
    public string? PartContentType { get; init; }

    /// <summary>The style of its field in a form, when the document names one.</summary>
    public string? PartStyle { get; init; }

    /// <summary>With a style: whether each item, or member, is a field of its own.</summary>
    public bool PartExplode { get; init; }
}
