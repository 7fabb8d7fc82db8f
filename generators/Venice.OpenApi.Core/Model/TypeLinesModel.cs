namespace Venice.OpenApi.Model;

/// <summary>Where the members of an emitted type stand in one file.</summary>
/// <param name="TypeName">With its namespace.</param>
/// <param name="File">Without folders.</param>
/// <param name="Lines"><c>Width=348 Height=287</c>, by the names in C#; a rule by its kind, members and condition, <c>Present+Copies?AsPdf?true</c>; the type itself by the empty name.</param>
internal sealed record TypeLinesModel(string TypeName, string File, string Lines);
