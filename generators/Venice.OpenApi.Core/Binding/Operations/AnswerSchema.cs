using Venice.OpenApi.Document;

namespace Venice.OpenApi.Binding.Operations;

/// <summary>What one success says of its content.</summary>
internal sealed record AnswerSchema(OpenApiResponse Response, OpenApiSchema? Schema);
