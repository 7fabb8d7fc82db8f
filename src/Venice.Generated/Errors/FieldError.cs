namespace Venice;

/// <summary>A field of a request that the service refuses.</summary>
/// <param name="Path">Where it is, with dots: <c>style_references.0.image</c>.</param>
/// <param name="Messages">What the service says is wrong. It may quote the request: do not log it.</param>
public sealed record FieldError(string Path, IReadOnlyList<string> Messages)
{
    /// <summary>The path, never the messages.</summary>
    public override string ToString() => Path;
}
