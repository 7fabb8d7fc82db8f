using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Http;

/// <summary>A method, from the argument to the answer: check, fill in, send, read or throw.</summary>
internal static class MethodWriter
{
    public static void Write(SourceWriter writer, OperationModel operation, AnswerModel answer, string operationField, string? errorMethod, string @namespace)
    {
        var payloadsField = answer.Payloads.IsEmpty ? null : PayloadsField(answer);
        if (payloadsField is not null)
        {
            writer.Gap();
            MethodSignature.Write(writer, operation, answer, @namespace, modifiers: "public ", end: " =>");
            writer.Indent().Line($"{answer.MethodName}({(operation.Request is null ? "" : "request, ")}null, cancellationToken);").Outdent();
        }

        writer.Gap();
        MethodSignature.Write(writer, operation, answer, @namespace, modifiers: "public async ", payloads: payloadsField is null ? null : HttpNames.PayloadOptions + "?");
        writer.Line("{").Indent();
        var mayBeNull = operation.Request is { } request && Prepare(writer, request, answer);
        writer.Line($"using var call = _transport.Begin({operationField});");
        if (operation.Request is not null)
        {
            Validate(writer, mayBeNull);
            foreach (var parameter in operation.Request.Parameters.Where(static parameter => parameter.Location != ParameterLocation.PartHeader))
            {
                ParameterWriter.Write(writer, parameter);
            }
        }

        if (!answer.MediaTypes.IsEmpty)
        {
            writer.Line($"call.Accept({string.Join(", ", answer.MediaTypes.Select(CSharpLiteral.String))});");
        }

        if (operation.Request is not null)
        {
            BodyWriter.Write(writer, operation.Request, mayBeNull);
        }

        Answer(writer, operation, answer, payloadsField, errorMethod, @namespace);
        writer.Close();
    }

    // the methods' names are unique in the class and end in Async, so what is made from them is unique too
    public static string PayloadsField(AnswerModel answer) => answer.MethodName.Substring(0, answer.MethodName.Length - "Async".Length) + "Payloads";

    /// <summary>Makes the argument ready. Returns whether it may still be null: only as a body that is left out.</summary>
    public static bool Prepare(SourceWriter writer, RequestModel request, AnswerModel answer)
    {
        var isOnlyBody = request is { IsOptional: true, Parameters.IsEmpty: true, Body: { PropertyName: null, Presence: Presence.Optional or Presence.OptionalNullable } };
        var mayBeNull = isOnlyBody && answer.SelectedBy is null;
        if (!request.IsOptional)
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(request);");
        }
        else if (!mayBeNull)
        {
            writer.Line("request ??= new();");
        }

        if (answer.SelectedBy is { } selector)
        {
            writer.Line($"request = request with {{ {selector.PropertyName} = {selector.Literal} }};");
        }

        return mayBeNull;
    }

    private static void Validate(SourceWriter writer, bool mayBeNull)
    {
        if (!mayBeNull)
        {
            writer.Line("call.Validate(request);");
            return;
        }

        writer.Gap().Open("if (request is not null)");
        writer.Line("call.Validate(request);");
        writer.Close().Gap();
    }

    private static void Answer(SourceWriter writer, OperationModel operation, AnswerModel answer, string? payloadsField, string? errorMethod, string @namespace)
    {
        writer.Line("using var answer = await call.SendAsync(cancellationToken).ConfigureAwait(false);");
        writer.Open($"if (answer.StatusCode is {StatusPatterns.Of(operation, answer)})");
        AnswerReader.Write(writer, answer, @namespace, payloadsField);
        writer.Close().Gap();
        var error = errorMethod is null ? "answer.ErrorAsync(cancellationToken)" : $"{errorMethod}(answer, cancellationToken)";
        writer.Line($"throw await {error}.ConfigureAwait(false);");
    }
}
