namespace Venice.OpenApi.Diagnostics;

/// <summary>A place in a document: the file as it was given, line and column counted from one.</summary>
internal readonly record struct SourcePlace(string File, int Line, int Column)
{
    /// <summary>The place to name when a whole file is meant.</summary>
    public static SourcePlace StartOf(string file) => new(file, 1, 1);

    public override string ToString() => $"{File}({Line},{Column})";
}
