using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Http;

/// <summary>Declared errors that carry the same content.</summary>
internal sealed record ErrorGroup(TypeModel BodyType, IReadOnlyList<ErrorModel> Errors)
{
    /// <summary>Those with content, in the order of their first status; a status that is declared twice counts once.</summary>
    public static IReadOnlyList<ErrorGroup> Of(IEnumerable<ErrorModel> errors) =>
    [
        .. errors
            .GroupBy(static error => error.Status, StringComparer.OrdinalIgnoreCase)
            .Select(static same => same.First())
            .Where(static error => error.BodyType is not null)
            .GroupBy(static error => error.BodyType!)
            .Select(static group => new ErrorGroup(group.Key, [.. group])),
    ];
}
