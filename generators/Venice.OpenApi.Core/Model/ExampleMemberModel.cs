namespace Venice.OpenApi.Model;

/// <summary>A member that an example assigns, by its name in C#.</summary>
internal sealed record ExampleMemberModel(string Name, ExampleValueModel Value);
