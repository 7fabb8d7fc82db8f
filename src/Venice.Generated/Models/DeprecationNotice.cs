using Venice.OpenApi;

namespace Venice;

/// <summary>A model is to be retired.</summary>
/// <param name="Warning">A sentence of the service about it.</param>
/// <param name="Date">When the model is retired.</param>
/// <param name="ReplacementModel">The id of the model to move to, when there is one.</param>
public sealed record DeprecationNotice(string? Warning, DateTimeOffset? Date, string? ReplacementModel)
{
    internal static DeprecationNotice? From(ApiHeaders headers)
    {
        var warning = headers.GetString("x-venice-model-deprecation-warning");
        var date = headers.GetDateTime("x-venice-model-deprecation-date");
        var replacement = headers.GetString("x-venice-deprecated-replacement");
        return warning is null && date is null && replacement is null && headers.GetBoolean("x-venice-deprecated") is not true ? null : new(warning, date, replacement);
    }
}
