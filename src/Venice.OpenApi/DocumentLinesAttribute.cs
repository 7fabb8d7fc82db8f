namespace Venice.OpenApi;

/// <summary>Where in its document an emitted type stands, for tools whose messages cite it. One file of an assembly holds all of them, so that a line that moves touches no other.</summary>
/// <param name="type">The full name of the type.</param>
/// <param name="document">The name of the file, without its folder.</param>
/// <param name="lines">Pairs of name and line between spaces: <c>Width=348 Height=287</c>. A rule is called by its kind and members, <c>Requires+Width+Height</c>, and by its condition if it has one, <c>Present+Copies?AsPdf?true</c>: of the value the first 64 characters, each that is neither an ASCII letter nor a digit as <c>%</c> and four hexadecimal digits. The type itself has the empty name.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class DocumentLinesAttribute(string type, string document, string lines) : Attribute
{
    /// <summary>The full name of the type.</summary>
    public string Type => type;

    /// <summary>The name of the file, without its folder.</summary>
    public string Document => document;

    /// <summary>Pairs of name and line between spaces.</summary>
    public string Lines => lines;
}
