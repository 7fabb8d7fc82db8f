using Venice.OpenApi.Model;

namespace Venice.OpenApi.Tool.Comparing.Surface;

/// <summary>A clause that catches an error by its type compiles on when the error gets another one, and catches it no longer.</summary>
internal static class SurfaceErrors
{
    public static IEnumerable<SurfaceBreak> Compare(ApiModel before, ApiModel after)
    {
        var now = Typed(after).ToLookup(static error => error.Key, StringComparer.Ordinal);
        return
            from old in Typed(before)
            where now.Contains(old.Key) && now[old.Key].First().Type != old.Type
            select new SurfaceBreak(old.Method, $"answers {old.Status} with the error {now[old.Key].First().Type}, was {old.Type}: what catches the old one does not catch it", [old.Place]);
    }

    private static IEnumerable<(string Key, string Method, string Status, string Type, string Place)> Typed(ApiModel api) =>
        from tag in api.Interfaces
        from operation in tag.Operations
        from error in operation.Errors
        let place = $"paths/'{operation.Path}'/{operation.HttpMethod.ToLowerInvariant()}"
        let type = error.BodyType is { } body ? $"ApiException<{SurfaceShape.Of(body, Presence.Required).Text}>" : "ApiException"
        where operation.Answers.Count > 0
        select ($"{place} {error.Status}", $"{tag.Name}.{operation.Answers[0].MethodName}", error.Status, type, $"{place}/responses/{error.Status}");
}
