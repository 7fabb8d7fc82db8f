namespace Venice.OpenApi.Conformance;

/// <summary>How strictly values are judged.</summary>
internal sealed record SchemaWalkOptions
{
    public static readonly SchemaWalkOptions Default = new();

    /// <summary>The value travels to the server: a member that is only read need not be there. Otherwise one that is only written need not.</summary>
    public bool Request { get; init; }

    /// <summary>Texts outside of an enumeration pass, as a newer server may know more than the document.</summary>
    public bool AllowUnknownEnumValues { get; init; }

    /// <summary>
    /// One alternative of a <c>oneOf</c> or more is enough. The default, because documents write <c>oneOf</c> where they mean <c>anyOf</c>:
    /// Venice's 402 body for a lack of funds is its own alternative, and matches the open object of a standard error as well.
    /// </summary>
    public bool LenientOneOf { get; init; } = true;
}
