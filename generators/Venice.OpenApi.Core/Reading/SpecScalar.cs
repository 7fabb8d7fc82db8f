using Venice.OpenApi.Diagnostics;

namespace Venice.OpenApi.Reading;

/// <summary>A scalar, resolved by the YAML 1.2 core schema or by JSON; <see cref="Text"/> is the decoded text, for numbers as it was written.</summary>
internal sealed class SpecScalar(SourcePlace place, SpecScalarKind kind, string text) : SpecNode(place)
{
    public SpecScalarKind Kind { get; } = kind;

    public string Text { get; } = text;

    public bool IsString => Kind == SpecScalarKind.String;

    public bool IsNull => Kind == SpecScalarKind.Null;

    public bool IsTrue => Kind == SpecScalarKind.Boolean && string.Equals(Text, "true", StringComparison.OrdinalIgnoreCase);
}
