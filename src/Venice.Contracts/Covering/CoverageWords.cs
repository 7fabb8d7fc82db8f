namespace Venice.Contracts.Covering;

/// <summary>The dimensions in words, and what counts as covered in each: the same sentences on the page and in the guide.</summary>
internal static class CoverageWords
{
    public static string NameOf(CoverageDimension dimension) => dimension switch
    {
        CoverageDimension.MediaTypes => "media types",
        _ => dimension.ToString().ToLowerInvariant(),
    };

    public const string OutOfReach = "Members and headers that a provider may leave out; bounds of numbers, unique items, counts of members and rules about several members together, for which Pact has no rule; and, in answers, members that nobody named.";

    public static string DefinitionOf(CoverageDimension dimension) => dimension switch
    {
        CoverageDimension.Operations => "An operation is covered when an interaction calls it.",
        CoverageDimension.Statuses => "A declared status is covered when an interaction has it; a range by any of its statuses that is not declared by itself.",
        CoverageDimension.MediaTypes => "A media type is covered when an interaction sends it, or answers with it under the same status.",
        CoverageDimension.Parameters => "A parameter is covered when an interaction sends it, a header of an answer when an interaction looks at it.",
        CoverageDimension.Properties => "A member of a body, at any depth, is covered when the body of an interaction has it.",
        _ => "A constraint is covered when an interaction refuses values that were made to break it: its rules, or its example, are asked with each of them.",
    };
}
