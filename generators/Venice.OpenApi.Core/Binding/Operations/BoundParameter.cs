using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Document;

namespace Venice.OpenApi.Binding.Operations;

/// <summary>A parameter that callers see, and its type.</summary>
internal sealed record BoundParameter(OpenApiParameter Parameter, BoundType Bound)
{
    /// <summary>The field of a multipart body whose header this is; <see langword="null"/> for the operation's own parameters.</summary>
    public string? Part { get; init; }
}
