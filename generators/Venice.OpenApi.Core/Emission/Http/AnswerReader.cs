using Venice.OpenApi.Emission.Json;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Http;

/// <summary>The statement that reads an answer of the expected kind.</summary>
internal static class AnswerReader
{
    private const int LongLine = 120;

    /// <param name="payloadsField">What knows where payloads stand, when there are some.</param>
    public static void Write(SourceWriter writer, AnswerModel answer, string @namespace, string? payloadsField = null)
    {
        if (answer.Kind == ContentKind.Stream)
        {
            Stream(writer, answer, @namespace);
            return;
        }

        var method = answer.Kind switch
        {
            ContentKind.Json => "ReadJsonAsync",
            ContentKind.Text => "ReadTextAsync",
            ContentKind.None => "ReadNothingAsync",
            _ => "ReadBinaryAsync",
        };
        var typeArguments = new List<string>();
        var arguments = new List<string>();
        if (answer.Kind == ContentKind.Json)
        {
            var body = AnswerTypes.Body(answer);
            typeArguments.Add(TypeNames.Of(body, @namespace));
            if (!JsonCalls.IsSelfDescribing(body))
            {
                arguments.Add(ReadCode.Method(body, @namespace));
            }
        }

        if (answer.HeadersTypeName is { } headers)
        {
            typeArguments.Add(TypeNames.Emitted(headers, @namespace));
            arguments.Add("static headers => new(headers)");
        }

        arguments.Add("cancellationToken");
        var types = typeArguments.Count == 0 ? "" : $"<{string.Join(", ", typeArguments)}>";
        var call = $"{method}{types}({string.Join(", ", arguments)})";
        if (call.Length <= LongLine && payloadsField is null)
        {
            writer.Line($"return await answer.{call}.ConfigureAwait(false);");
            return;
        }

        writer.Line("return await answer").Indent();
        if (payloadsField is not null)
        {
            writer.Line($".WithPayloads({payloadsField}, payloads)");
        }

        writer.Line($".{method}{types}(").Indent();
        for (var i = 0; i < arguments.Count; i++)
        {
            writer.Line(arguments[i] + (i + 1 < arguments.Count ? "," : ")"));
        }

        writer.Outdent();
        writer.Line(".ConfigureAwait(false);").Outdent();
    }

    private static void Stream(SourceWriter writer, AnswerModel answer, string @namespace)
    {
        var reader = answer.BodyType is { } item && !JsonCalls.IsSelfDescribing(item) ? ReadCode.Method(item, @namespace) + ", " : "";
        var method = answer.BodyType is null ? "ReadEventsAsync" : $"ReadStreamAsync<{AnswerTypes.Item(answer, @namespace)}>";

        // said in full: an extension method would want a using
        writer.Open($"await foreach (var item in {HttpNames.ConfigureAwait}(answer.{method}({reader}cancellationToken), false))");
        writer.Line("yield return item;");
        writer.Close().Gap();
        writer.Line("yield break;");
    }
}
