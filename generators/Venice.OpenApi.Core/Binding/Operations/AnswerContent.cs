using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Operations;

/// <summary>One media type of one success.</summary>
internal sealed record AnswerContent(OpenApiResponse Response, OpenApiMediaType Media, ContentKind Kind);
