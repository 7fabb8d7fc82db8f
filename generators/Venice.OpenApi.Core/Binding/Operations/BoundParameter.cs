using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Document;

namespace Venice.OpenApi.Binding.Operations;

/// <summary>A parameter that callers see, and its type.</summary>
internal sealed record BoundParameter(OpenApiParameter Parameter, BoundType Bound);
