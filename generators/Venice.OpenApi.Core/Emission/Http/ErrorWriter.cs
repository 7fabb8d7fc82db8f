using Venice.OpenApi.Emission.Json;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Http;

/// <summary>The method that makes the exception for an operation's errors: exact statuses first, then ranges, then everything else.</summary>
internal static class ErrorWriter
{
    /// <summary>Whether some error carries content that is worth a method.</summary>
    public static bool IsNeeded(OperationModel operation) => operation.Errors.Any(static error => error.BodyType is not null);

    public static void Write(SourceWriter writer, OperationModel operation, string methodName, string @namespace)
    {
        writer.Gap();
        writer.Line($"private static {HttpNames.Task}<global::System.Exception> {methodName}(");
        writer.Indent();
        writer.Line($"{HttpNames.ApiAnswer} answer,");
        writer.Line($"{HttpNames.CancellationToken} cancellationToken) => answer.StatusCode switch");
        writer.Outdent();
        writer.Line("{").Indent();
        var errors = Distinct(operation.Errors);
        var isFallbackTyped = errors.Any(static error => error.BodyType is not null && StatusPatterns.Exact(error.Status) is null);
        Arms(writer, errors.Where(static error => StatusPatterns.Exact(error.Status) is not null), isFallbackTyped, @namespace);
        Arms(writer, errors.Where(static error => StatusPatterns.Exact(error.Status) is null && StatusPatterns.Of(error.Status) is not null), isFallbackTyped, @namespace);
        var fallback = errors.FirstOrDefault(static error => error.Status == "default")?.BodyType;
        writer.Line($"_ => {Call(fallback, @namespace)},");
        writer.Close(";");
    }

    private static List<ErrorModel> Distinct(IEnumerable<ErrorModel> errors) =>
        [.. errors.GroupBy(static error => error.Status, StringComparer.OrdinalIgnoreCase).Select(static same => same.First())];

    private static void Arms(SourceWriter writer, IEnumerable<ErrorModel> errors, bool withEmpty, string @namespace)
    {
        // an error without content needs an arm only where a broader one with content stands below
        foreach (var group in errors.Where(error => withEmpty || error.BodyType is not null).GroupBy(static error => error.BodyType))
        {
            var pattern = string.Join(" or ", group.Select(static error => StatusPatterns.Of(error.Status)));
            writer.Line($"{pattern} => {Call(group.Key, @namespace)},");
        }
    }

    private static string Call(TypeModel? bodyType, string @namespace)
    {
        if (bodyType is null)
        {
            return "answer.ErrorAsync(cancellationToken)";
        }

        var type = TypeNames.Of(bodyType, @namespace);
        return JsonCalls.IsSelfDescribing(bodyType)
            ? $"answer.ErrorAsync<{type}>(cancellationToken)"
            : $"answer.ErrorAsync<{type}>({ReadCode.Method(bodyType, @namespace)}, cancellationToken)";
    }
}
