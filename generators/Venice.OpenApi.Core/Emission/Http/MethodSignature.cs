using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Http;

/// <summary>The signature of a method, the same in the interface and in the class.</summary>
internal static class MethodSignature
{
    /// <summary>Writes it without an end: <paramref name="modifiers"/> go before it (<c>public async </c>), <paramref name="end"/> after it (<c>;</c>).</summary>
    /// <param name="payloads">The type of an argument that says where payloads go, when there is one. The token has no default then, so that <c>default</c> means the token of the other method.</param>
    /// <remarks>The method that makes a stream takes the enumerator's cancellation as well.</remarks>
    public static void Write(
        SourceWriter writer, OperationModel operation, AnswerModel answer, string @namespace, string modifiers = "", string end = "", string? payloads = null)
    {
        if (answer.SelectedBy is { } selector)
        {
            writer.Line($"[global::Venice.OpenApi.RequestFlag({CSharpLiteral.String(selector.PropertyName)}, {CSharpLiteral.AsString(selector.Literal)})]");
        }

        writer.Line($"{modifiers}{AnswerTypes.Returned(answer, @namespace)} {answer.MethodName}(");
        writer.Indent();
        if (operation.Request is { } request)
        {
            var type = TypeNames.Emitted(request.TypeName, @namespace);
            writer.Line(request.IsOptional ? $"{type}? request{(payloads is null ? " = null" : "")}," : $"{type} request,");
        }

        if (payloads is not null)
        {
            writer.Line($"{payloads} payloads,");
        }

        var attribute = answer.Kind == ContentKind.Stream && modifiers.Length > 0 ? $"[{HttpNames.EnumeratorCancellation}] " : "";
        writer.Line($"{attribute}{HttpNames.CancellationToken} cancellationToken{(payloads is null ? " = default" : "")}){end}");
        writer.Outdent();
    }
}
