namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>The differences from JSON Schema that are meant, each with its reason in <c>docs/limits.md</c> under the same name.</summary>
internal static class Explanations
{
    public const string Plain = "plain";

    /// <summary>Formats are judged as well: what the emitted types cannot hold is refused.</summary>
    public const string Formats = "formats";

    /// <summary>What makes a judge take more, in the order in which it is tried; <c>all</c> is all of them at once.</summary>
    public static readonly string[] TakeMore = ["enums", "oneOf", "texts", "nullable", "directions", "closed", "unset", "typed", "tuples", "patterns", "assertions", "choices", "parts", "endless", "conflicts", "all"];

    /// <summary>What makes a judge take less; <c>less</c> is all of them at once.</summary>
    public static readonly string[] TakeLess = [Formats, "anything", "discriminators", "chosen", "named", "inferred", "places", "less"];
}
