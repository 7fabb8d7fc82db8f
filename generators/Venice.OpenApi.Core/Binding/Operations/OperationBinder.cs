using Venice.OpenApi.Binding.Documentation;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Operations;

/// <summary>One operation.</summary>
internal static class OperationBinder
{
    public static BoundOperation Bind(OpenApiOperation operation, string stem, BindingContext context)
    {
        var documentation = Words(operation);
        var request = RequestBinder.Bind(operation, stem, context);
        var answers = AnswerBinder.Bind(operation, stem, documentation, context);
        var errors = ErrorBinder.Bind(operation, stem, context);
        context.Schemas.Drain();
        answers = SelectorBinder.Bind(operation, request, answers, context);
        var model = new OperationModel(
            OperationNames.Id(operation), operation.Method, operation.Path, documentation, request, answers, errors, SecurityBinder.Alternatives(operation));
        return new BoundOperation(OperationFilter.TagsOf(operation)[0], model);
    }

    private static DocumentationModel Words(OpenApiOperation operation)
    {
        var fallback = $"Calls `{operation.Method} {operation.Path}`.";

        // Some documents repeat the path as the summary.
        var summary = operation.Summary is { } text && !text.TrimStart().StartsWith("/", StringComparison.Ordinal) ? text : null;
        var description = DocumentationBinder.Of(operation.Description, null, fallback, operation.IsDeprecated);
        if (string.IsNullOrWhiteSpace(summary))
        {
            return description;
        }

        var documentation = DocumentationBinder.Of(summary, null, fallback, operation.IsDeprecated);
        if (string.IsNullOrWhiteSpace(operation.Description) || description.Summary == documentation.Summary)
        {
            return documentation with { Remarks = description.Remarks };
        }

        return documentation with { Remarks = description.Remarks is { } rest ? description.Summary + "\n\n" + rest : description.Summary };
    }
}
