using Venice.OpenApi.Emission.Http;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Refit;

/// <summary>The signature of a method, the same in interface and stub but for the attributes.</summary>
internal static class RefitSignature
{
    /// <summary>What a method returns.</summary>
    public static string Returned(RefitMethodModel method, string @namespace) => method.Kind == RefitMethodKind.Response
        ? $"{HttpNames.Task}<{RefitNames.HttpResponse}>"
        : method.Answer.Kind switch
        {
            ContentKind.Json => $"{HttpNames.Task}<{TypeNames.Of(AnswerTypes.Body(method.Answer), @namespace)}>",
            ContentKind.Text => $"{HttpNames.Task}<string>",
            ContentKind.Stream => $"{HttpNames.AsyncEnumerable}<{AnswerTypes.Item(method.Answer, @namespace)}>",
            ContentKind.None => HttpNames.Task,
            _ => $"{HttpNames.Task}<global::System.IO.Stream>",
        };

    /// <summary>As a member of the interface, with attributes and without an end.</summary>
    public static void WriteDeclaration(SourceWriter writer, RefitMethodModel method, IReadOnlyList<RefitPart> parts, string @namespace)
    {
        writer.Line($"{Returned(method, @namespace)} {method.Name}(").Indent();
        foreach (var part in parts)
        {
            writer.Line($"[{RefitNames.Attribute}AliasAs({CSharpLiteral.String(part.WireName)})] {part.Declaration},");
        }

        if (parts.Count == 0 && method.Operation.Request is { } request)
        {
            writer.Line($"{Binding(request)}{Request(request, @namespace)},");
        }

        writer.Line($"[{RefitNames.Attribute}HeaderCollection] {RefitNames.Headers}? headers = null,");
        writer.Line($"{HttpNames.CancellationToken} cancellationToken = default);");
        writer.Outdent();
    }

    /// <summary>As a method of the stub.</summary>
    public static void WriteImplementation(SourceWriter writer, RefitMethodModel method, IReadOnlyList<RefitPart> parts, string @namespace, string modifiers, string end = "")
    {
        writer.Line($"{modifiers}{Returned(method, @namespace)} {method.Name}(").Indent();
        foreach (var part in parts)
        {
            writer.Line($"{part.Declaration},");
        }

        if (parts.Count == 0 && method.Operation.Request is { } request)
        {
            writer.Line($"{Request(request, @namespace)},");
        }

        var attribute = method.Kind == RefitMethodKind.Content && method.Answer.Kind == ContentKind.Stream ? $"[{HttpNames.EnumeratorCancellation}] " : "";
        writer.Line($"{RefitNames.Headers}? headers = null,");
        writer.Line($"{attribute}{HttpNames.CancellationToken} cancellationToken = default){end}");
        writer.Outdent();
    }

    /// <summary>The arguments that hand a method's parameters on to another that takes the request object.</summary>
    public static string Arguments(OperationModel operation) => (operation.Request is null ? "" : "request, ") + "headers, cancellationToken";

    private static string Request(RequestModel request, string @namespace) =>
        TypeNames.Emitted(request.TypeName, @namespace) + (request.IsOptional ? "? request = null" : " request");

    /// <summary>What Refit is told of the request object: that it is the body, or that it holds what stands in the address.</summary>
    private static string Binding(RequestModel request)
    {
        if (request.Body is not { PropertyName: null, Representations: [var first, ..] })
        {
            return $"[{RefitNames.Attribute}Query] ";
        }

        return first.Kind == ContentKind.Form
            ? $"[{RefitNames.Attribute}Body({RefitNames.Attribute}BodySerializationMethod.UrlEncoded)] "
            : $"[{RefitNames.Attribute}Body] ";
    }
}
