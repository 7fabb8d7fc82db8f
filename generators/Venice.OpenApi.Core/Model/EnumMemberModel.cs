namespace Venice.OpenApi.Model;

/// <summary>A known value.</summary>
internal sealed record EnumMemberModel(string Name, string Value, DocumentationModel Documentation);
