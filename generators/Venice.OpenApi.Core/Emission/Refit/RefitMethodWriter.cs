using Venice.OpenApi.Emission.Http;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Refit;

/// <summary>A method of the stub: the one that gives the answer as it came does the sending, the others stand on it.</summary>
internal static class RefitMethodWriter
{
    /// <summary>The field that says what is called. The methods' names are unique in the class and end in Async, so what is made from them is unique too.</summary>
    public static string OperationField(RefitMethodModel method) => Stem(method.Kind == RefitMethodKind.Response ? method.Name : method.Target) + "Operation";

    public static void Write(SourceWriter writer, RefitMethodModel method, string @namespace)
    {
        writer.Gap();
        switch (method.Kind)
        {
            case RefitMethodKind.Response:
                Response(writer, method, @namespace);
                break;
            case RefitMethodKind.Upload:
                Upload(writer, method, @namespace);
                break;
            default:
                Content(writer, method, @namespace);
                break;
        }
    }

    private static void Response(SourceWriter writer, RefitMethodModel method, string @namespace)
    {
        RefitSignature.WriteImplementation(writer, method, [], @namespace, modifiers: "public async ");
        writer.Line("{").Indent();
        var request = method.Operation.Request;
        var mayBeNull = request is not null && MethodWriter.Prepare(writer, request, method.Answer);
        writer.Line($"using var call = _transport.Begin({OperationField(method)});");
        foreach (var parameter in request?.Parameters ?? [])
        {
            ParameterWriter.Write(writer, parameter);
        }

        if (!method.Answer.MediaTypes.IsEmpty)
        {
            writer.Line($"call.Accept({string.Join(", ", method.Answer.MediaTypes.Select(CSharpLiteral.String))});");
        }

        if (request is not null)
        {
            BodyWriter.Write(writer, request, mayBeNull, serializer: "_settings.ContentSerializer.ToHttpContent");
        }

        var bearer = !method.TakesBearer ? "false" : method.IsAnonymous ? "_settings.AuthorizationHeaderValueGetter is not null" : "true";
        var others = method.TakesBearer ? string.Concat(method.OtherCredentials.Select(static header => ", " + CSharpLiteral.String(header))) : "";
        writer.Line($"return await SendAsync(call, headers, {bearer}, cancellationToken{others}).ConfigureAwait(false);");
        writer.Close();
    }

    private static void Upload(SourceWriter writer, RefitMethodModel method, string @namespace)
    {
        var parts = RefitPart.Of(method, @namespace);
        RefitSignature.WriteImplementation(writer, method, parts, @namespace, modifiers: "public ", end: " =>");
        writer.Indent().Line($"{method.Target}(").Indent();
        writer.Open($"new {TypeNames.Emitted(method.Operation.Request!.TypeName, @namespace)}");
        foreach (var part in parts)
        {
            writer.Line($"{part.Property} = {part.Value},");
        }

        writer.Close(",");
        writer.Line("headers,");
        writer.Line("cancellationToken);").Outdent().Outdent();
    }

    private static void Content(SourceWriter writer, RefitMethodModel method, string @namespace)
    {
        RefitSignature.WriteImplementation(writer, method, [], @namespace, modifiers: "public async ");
        writer.Line("{").Indent();
        var send = $"await {method.Target}({RefitSignature.Arguments(method.Operation)}).ConfigureAwait(false)";
        if (method.Answer.Kind is ContentKind.Json or ContentKind.Text or ContentKind.None or ContentKind.Stream)
        {
            writer.Line($"using var response = {send};");
            writer.Line("await ThrowIfErrorAsync(response).ConfigureAwait(false);");
            Read(writer, method, @namespace);
        }
        else
        {
            // the content's stream outlives the method, and ends the answer when it is disposed
            writer.Line($"var response = {send};");
            writer.Open("try");
            writer.Line("await ThrowIfErrorAsync(response).ConfigureAwait(false);");
            writer.Line("return await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);");
            writer.Close().Open("catch");
            writer.Line("response.Dispose();");
            writer.Line("throw;");
            writer.Close();
        }

        writer.Close();
    }

    private static void Read(SourceWriter writer, RefitMethodModel method, string @namespace)
    {
        switch (method.Answer.Kind)
        {
            case ContentKind.Json:
                var body = AnswerTypes.Body(method.Answer);
                writer.Line($"return await ReadAsync<{TypeNames.Of(body, @namespace)}>(response, {CSharpLiteral.Boolean(body.IsNullable)}, cancellationToken).ConfigureAwait(false);");
                break;
            case ContentKind.Text:
                writer.Line("return await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);");
                break;
            case ContentKind.Stream:
                writer.Line($"using var call = _transport.Begin({OperationField(method)});");
                writer.Line($"using var answer = call.Adopt({string.Join(", ", new[] { "response" }.Concat(method.Answer.MediaTypes.Select(CSharpLiteral.String)))});");
                AnswerReader.Write(writer, method.Answer, @namespace);
                break;
        }
    }

    private static string Stem(string name) => name.Substring(0, name.Length - "Async".Length);
}
