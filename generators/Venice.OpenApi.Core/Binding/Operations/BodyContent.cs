using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Operations;

/// <summary>One media type of a request body.</summary>
internal sealed record BodyContent(OpenApiMediaType Media, ContentKind Kind);
