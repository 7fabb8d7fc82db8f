using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Tool.Importing;

/// <summary>An operation and where it stands.</summary>
internal sealed record PathOperation(string Path, string Method, SpecMap Operation)
{
    public IReadOnlyList<string> Tags { get; } =
        Operation["tags"] is SpecList tags ? [.. tags.Items.OfType<SpecScalar>().Select(static tag => tag.Text)] : [];

    /// <summary>By its operationId, or as <c>GET /path</c>.</summary>
    public bool IsNamed(string name) =>
        (Operation["operationId"] is SpecScalar id && id.Text == name)
        || string.Equals(name, $"{Method} {Path}", StringComparison.Ordinal)
        || string.Equals(name, $"{Method.ToUpperInvariant()} {Path}", StringComparison.Ordinal);
}
