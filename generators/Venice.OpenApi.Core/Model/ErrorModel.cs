namespace Venice.OpenApi.Model;

/// <summary>A declared error.</summary>
/// <param name="Status"><c>400</c>, <c>4XX</c> or <c>default</c>.</param>
/// <param name="BodyType">What its JSON holds, or <see langword="null"/> when it has none.</param>
internal sealed record ErrorModel(string Status, TypeModel? BodyType, string Description);
