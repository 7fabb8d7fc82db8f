using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Parsing;

/// <summary>Numeric limits. In 3.0 an exclusive limit is a boolean beside the limit; since 3.1 it is a number of its own.</summary>
internal sealed class BoundsParser(NodeReader read)
{
    public SchemaBounds Parse(SpecLocation at)
    {
        if (!at.Map!.MayHave(KeywordGroups.Bounds))
        {
            return default;
        }

        var (minimum, exclusiveMinimum) = Pair(at, "minimum", "exclusiveMinimum");
        var (maximum, exclusiveMaximum) = Pair(at, "maximum", "exclusiveMaximum");
        return new(minimum, exclusiveMinimum, maximum, exclusiveMaximum, MultipleOf(at));
    }

    private (string? Inclusive, string? Exclusive) Pair(SpecLocation at, string inclusiveKey, string exclusiveKey)
    {
        var inclusive = read.Number(at, inclusiveKey);
        return at.Map![exclusiveKey] is SpecScalar { Kind: SpecScalarKind.Boolean } flag
            ? flag.IsTrue ? (null, inclusive) : (inclusive, null)
            : (inclusive, read.Number(at, exclusiveKey));
    }

    private string? MultipleOf(SpecLocation at)
    {
        if (read.Number(at, "multipleOf") is not { } text)
        {
            return null;
        }

        var isPositive = !text.StartsWith("-", StringComparison.Ordinal) && text.Split('e', 'E')[0].Any(static digit => digit is >= '1' and <= '9');
        return isPositive ? text : read.UnfitNumber(at, "multipleOf", "a number greater than 0");
    }
}
