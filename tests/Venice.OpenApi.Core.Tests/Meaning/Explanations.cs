namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>The differences from JSON Schema that are meant, each with its reason in <c>docs/limits.md</c> under the same name.</summary>
internal static class Explanations
{
    /// <summary>The schema as it is written.</summary>
    public const string Plain = "plain";

    /// <summary>Formats are judged as well: what the emitted types cannot hold is refused.</summary>
    public const string Formats = "formats";

    /// <summary>More than one alternative of a <c>oneOf</c> fits.</summary>
    public const string OneOf = "oneOf";

    /// <summary>Null for a member that may be missing is not written.</summary>
    public const string Unset = "unset";

    /// <summary>What makes a judge take more, in the order in which it is tried.</summary>
    public static readonly IReadOnlyList<Explanation> TakeMore =
    [
        new("enums"), new(OneOf), new("texts"), new("nullable"), new("directions"), new("closed"), new(Unset), new("typed"),
        new("tuples", "OAG2114"), new("patterns", "OAG2123"), new("assertions", "OAG2023", "OAG2105"), new("choices", "OAG2104", "OAG2105", "OAG2108"), new("parts"),
        new("endless", "OAG2103"), new("conflicts", "OAG2104"),
    ];

    /// <summary>What makes a judge take less.</summary>
    public static readonly IReadOnlyList<Explanation> TakeLess =
        [new(Formats), new("anything"), new("discriminators"), new("chosen"), new("named", "OAG2123"), new("inferred"), new("places")];

    /// <summary>Why a judge may have no verdict, by what it says then.</summary>
    public static readonly IReadOnlyList<(string Message, Explanation Explanation)> NotJudged =
    [
        ("a member that JavaScript keeps", new("proto")), ("call stack", new("itself")),
        ("items value must be", new("older")), ("exclusiveMinimum value must be", new("older")), ("exclusiveMaximum value must be", new("older")),
        ("resolve reference", new("dangling", "OAG2006", "OAG2007", "OAG2008")), ("regular expression", new("expression", "OAG2106")),
    ];

    /// <summary>The judge's name for several at once.</summary>
    public static string Together(IEnumerable<string> names) => string.Join('+', names);
}
