using Venice.OpenApi.Binding.Documentation;
using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Operations;

/// <summary>Declared failures.</summary>
internal static class ErrorBinder
{
    public static EquatableArray<ErrorModel> Bind(OpenApiOperation operation, string stem, BindingContext context)
    {
        var successes = AnswerBinder.Successes(operation);
        return operation.Responses
            .Where(response => !successes.Contains(response))
            .Select(response => Error(response, stem, context))
            .ToEquatableArray();
    }

    private static ErrorModel Error(OpenApiResponse response, string stem, BindingContext context)
    {
        var status = response.Status == "default" ? string.Empty : response.Status;
        var json = response.Content.FirstOrDefault(media => !Keywords.IsTrue(media, "x-hidden") && MediaTypes.OfAnswer(media, context) == ContentKind.Json);
        var type = json?.Schema is { } schema ? context.Schemas.Bind(schema, new TypePlace(stem + status + "Error")).Type : null;
        return new ErrorModel(response.Status, type, DocumentationBinder.Of(response.Description, null, $"Status {response.Status}.").Summary);
    }
}
