namespace Venice.OpenApi.Model;

/// <summary>The request record's internal property that selects an answer, and the C# literal to set it to.</summary>
internal sealed record SelectorModel(string PropertyName, string Literal);
