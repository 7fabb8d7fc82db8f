namespace Venice.OpenApi.Model;

/// <summary>A known value.</summary>
internal sealed record EnumMemberModel(string Name, string Value, DocumentationModel Documentation)
{
    /// <summary>The C# name of the member that takes its place.</summary>
    public string? ReplacedBy { get; init; }
}
