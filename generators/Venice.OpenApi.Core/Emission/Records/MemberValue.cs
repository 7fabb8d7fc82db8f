using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Records;

/// <summary>An expression that may be null, with its type.</summary>
internal sealed record MemberValue(string Value, TypeModel Type);
