namespace Venice.OpenApi.Reading;

/// <summary>How much of a document is read: documents are untrusted, and the compiler's time and stack are not theirs to spend.</summary>
internal static class SpecLimits
{
    /// <summary>Levels of nesting. Everything behind the reader may recurse over a tree, because no tree is deeper.</summary>
    public const int Depth = 256;

    /// <summary>UTF-16 units of a key that YAML allows without an explicit <c>?</c>.</summary>
    public const int SimpleKey = 1024;

    /// <summary>UTF-16 units of one text: several times the largest public document.</summary>
    public const int Length = 64 * 1024 * 1024;

    /// <summary>Values, keys not counted, of one document.</summary>
    public const int Values = 2_000_000;

    /// <summary>Values that aliases repeat, all of them together: ten lines of YAML can stand for a billion values.</summary>
    public const int AliasedValues = 100_000;

    /// <summary>Values that the actions of one overlay may visit, all of them together.</summary>
    public const int OverlayVisits = 20_000_000;

    /// <summary>Values that the actions of one overlay may add, all of them together.</summary>
    public const int OverlayValues = 500_000;

    /// <summary>UTF-16 units of the document's own words in one message.</summary>
    public const int Excerpt = 80;
}
