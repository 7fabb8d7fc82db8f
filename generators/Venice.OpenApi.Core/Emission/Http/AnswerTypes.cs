using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Http;

/// <summary>What a method returns, and the runtime's generic arguments for it.</summary>
internal static class AnswerTypes
{
    private static readonly TypeModel AnyJson = new(TypeKind.Json);

    /// <summary>What the method returns.</summary>
    public static string Returned(AnswerModel answer, string @namespace) => answer.Kind == ContentKind.Stream
        ? $"{HttpNames.AsyncEnumerable}<{Item(answer, @namespace)}>"
        : $"{HttpNames.Task}<{Result(answer, @namespace)}>";

    /// <summary>An item of a stream; an event, when the document does not say what its data hold.</summary>
    public static string Item(AnswerModel answer, string @namespace) =>
        answer.BodyType is { } item ? TypeNames.Of(item, @namespace) : HttpNames.ServerSentEvent;

    /// <summary>The type inside the task.</summary>
    private static string Result(AnswerModel answer, string @namespace)
    {
        var runtimeType = answer.Kind switch
        {
            ContentKind.Json or ContentKind.Text => HttpNames.ApiResponse,
            ContentKind.None => answer.HeadersTypeName is null ? HttpNames.ApiResponse : HttpNames.EmptyApiResponse,
            _ => HttpNames.ApiDownload,
        };
        return runtimeType + Arguments(answer, @namespace);
    }

    /// <summary>What the JSON holds; anything, when the document does not say.</summary>
    public static TypeModel Body(AnswerModel answer) => answer.BodyType ?? AnyJson;

    private static string Arguments(AnswerModel answer, string @namespace)
    {
        var body = answer.Kind switch
        {
            ContentKind.Json => TypeNames.Of(Body(answer), @namespace),
            ContentKind.Text => "string",
            _ => null,
        };
        var headers = answer.HeadersTypeName is { } name ? TypeNames.Emitted(name, @namespace) : null;
        return (body, headers) switch
        {
            (null, null) => "",
            ({ } one, null) => $"<{one}>",
            (null, { } one) => $"<{one}>",
            ({ } first, { } second) => $"<{first}, {second}>",
        };
    }
}
