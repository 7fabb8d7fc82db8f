using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Http;

/// <summary>The XML documentation of a method: what it does, takes, answers and throws.</summary>
internal static class MethodDocumentation
{
    public static void Write(SourceWriter writer, OperationModel operation, AnswerModel answer, string @namespace, bool isWithPayloads = false)
    {
        DocumentationWriter.Element(writer, "summary", answer.Documentation.Summary);
        if (operation.Request is { } request)
        {
            DocumentationWriter.Parameter(writer, "request", request.IsOptional ? "What is asked for; everything may be left out." : "What is asked for.");
        }

        if (isWithPayloads)
        {
            DocumentationWriter.Parameter(writer, "payloads", "Where the payloads go while they arrive; they are not kept in the answer then.");
        }

        DocumentationWriter.Parameter(writer, "cancellationToken", "Gives up waiting; the service may go on all the same.");
        DocumentationWriter.Element(writer, "returns", Returns(answer));
        Exceptions(writer, operation, @namespace);
        DocumentationWriter.Element(writer, "remarks", Remarks(operation, answer));
        if (operation.Example is { } example && !isWithPayloads)
        {
            ExampleWriter.Write(writer, example, answer);
        }

        if ((answer.Documentation.Obsolete ?? operation.Documentation.Obsolete) is { } reason)
        {
            writer.Line($"[global::System.Obsolete({CSharpLiteral.String(reason)})]");
        }
    }

    private static string Returns(AnswerModel answer) => answer.Kind switch
    {
        ContentKind.Json => "The answer's content, status and headers; what the service left out of it stands in its contract violations.",
        ContentKind.Text => "The answer's text, status and headers.",
        ContentKind.Stream => "The items as they arrive, up to `[DONE]` or the end; what the service left out of one is empty in it. Nothing is sent before the enumeration begins, and each enumeration is a call of its own.",
        ContentKind.None => "The answer's status and headers; it has no content.",
        _ => "The answer's bytes as they arrive, with status and headers; dispose it.",
    };

    private static string Remarks(OperationModel operation, AnswerModel answer)
    {
        var call = $"{operation.HttpMethod} {operation.Path}";
        return answer.Documentation.Remarks is { Length: > 0 } remarks ? $"{call}\n\n{remarks}" : call;
    }

    private static void Exceptions(SourceWriter writer, OperationModel operation, string @namespace)
    {
        if (operation.Request is { } request)
        {
            if (!request.IsOptional)
            {
                writer.Line("/// <exception cref=\"global::System.ArgumentNullException\"><paramref name=\"request\"/> is <see langword=\"null\"/>.</exception>");
            }

            writer.Line($"/// <exception cref=\"{HttpNames.RequestValidationException}\">The request breaks the contract; nothing was sent.</exception>");
        }

        foreach (var group in ErrorGroup.Of(operation.Errors))
        {
            var statuses = string.Join("; ", group.Errors.Select(Describe));
            writer.Lines($$"""
                /// <exception cref="{{HttpNames.ApiException}}{TError}">
                /// With {{See(group.BodyType, @namespace)}}: {{statuses}}.
                /// </exception>
                """);
        }

        writer.Line($"/// <exception cref=\"{HttpNames.ApiException}\">The service answered with another error, with something unreadable, or not at all.</exception>");
        writer.Line("/// <exception cref=\"global::System.OperationCanceledException\"><paramref name=\"cancellationToken\"/> gave up.</exception>");
    }

    private static string Describe(ErrorModel error)
    {
        var status = error.Status == "default" ? "any other status" : CommentText.XmlLine(error.Status);
        var description = CommentText.XmlLine(error.Description).TrimEnd('.');
        return description.Length == 0 ? status : $"{status} {description}";
    }

    private static string See(TypeModel type, string @namespace) => type.Kind is TypeKind.Record or TypeKind.Enum or TypeKind.Union
        ? $"<see cref=\"{TypeNames.NotNull(type, @namespace)}\"/>"
        : $"<c>{CommentText.XmlLine(TypeNames.Of(type, @namespace))}</c>";
}
