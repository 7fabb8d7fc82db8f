using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Refit;

/// <summary>The XML documentation of a method of a Refit interface.</summary>
internal static class RefitDocumentation
{
    public static void Write(SourceWriter writer, RefitMethodModel method, IReadOnlyList<RefitPart> parts)
    {
        DocumentationWriter.Element(writer, "summary", method.Answer.Documentation.Summary);
        foreach (var part in parts)
        {
            var value = part.Documentation.Value is { Length: > 0 } range ? " " + range : "";
            DocumentationWriter.Parameter(writer, part.Name, part.Documentation.Summary + value);
        }

        if (parts.Count == 0 && method.Operation.Request is { } request)
        {
            DocumentationWriter.Parameter(writer, "request", request.IsOptional ? "What is asked for; everything may be left out." : "What is asked for.");
        }

        DocumentationWriter.Parameter(writer, "headers", "Further headers of this request.");
        DocumentationWriter.Parameter(writer, "cancellationToken", "Gives up waiting; the service may go on all the same.");
        DocumentationWriter.Element(writer, "returns", Returns(method));
        if (method.Kind != RefitMethodKind.Response)
        {
            writer.Line($"/// <exception cref=\"{RefitNames.ApiException}\">The service answered with an error, or with something unreadable; or what the settings make of that.</exception>");
        }

        writer.Line($"/// <exception cref=\"{RefitNames.ApiRequestException}\">There was no answer.</exception>");
        DocumentationWriter.Element(writer, "remarks", $"{method.Operation.HttpMethod} {method.Operation.Path}");
        if ((method.Answer.Documentation.Obsolete ?? method.Operation.Documentation.Obsolete) is { } reason)
        {
            writer.Line($"[global::System.Obsolete({CSharpLiteral.String(reason)})]");
        }
    }

    private static string Returns(RefitMethodModel method) => method.Kind == RefitMethodKind.Response
        ? "The answer as it came, whatever its status, before its content was read; dispose it."
        : method.Answer.Kind switch
        {
            ContentKind.Json => "The answer's content.",
            ContentKind.Text => "The answer's text.",
            ContentKind.Stream => "The items as they arrive. Nothing is sent before the enumeration begins, and each enumeration is a call of its own.",
            ContentKind.None => "That the service took it.",
            _ => "The answer's bytes as they arrive; dispose it.",
        };
}
