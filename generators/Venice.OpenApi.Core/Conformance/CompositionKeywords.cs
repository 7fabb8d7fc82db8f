using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Conformance;

/// <summary>Schemas made of schemas: all, any, one, none, and conditions.</summary>
internal static class CompositionKeywords
{
    public static void Judge(SchemaJudge judge, OpenApiSchema schema, SpecNode value, ValuePath path, List<SchemaViolation> found)
    {
        foreach (var part in schema.AllOf)
        {
            judge.Judge(part, value, path, found);
        }

        JudgeAlternatives(judge, "anyOf", schema.AnyOf, isExclusive: false, value, path, found);
        JudgeAlternatives(judge, "oneOf", schema.OneOf, !judge.Options.LenientOneOf, value, path, found);

        if (schema.Not is { } not && judge.Try(not, value, path).Count == 0)
        {
            found.Add(new(path.ToString(), "not", "must not have this form."));
        }

        if (schema.If is { } condition)
        {
            var branch = judge.Try(condition, value, path).Count == 0 ? schema.Then : schema.Else;
            if (branch is not null)
            {
                judge.Judge(branch, value, path, found);
            }
        }
    }

    private static void JudgeAlternatives(
        SchemaJudge judge, string keyword, IReadOnlyList<OpenApiSchema> alternatives, bool isExclusive, SpecNode value, ValuePath path, List<SchemaViolation> found)
    {
        if (alternatives.Count == 0)
        {
            return;
        }

        var verdicts = alternatives.Select(alternative => judge.Try(alternative, value, path)).ToList();
        var matches = verdicts.Count(static verdict => verdict.Count == 0);
        if (matches == 0)
        {
            Explain(keyword, verdicts, path, found);
        }
        else if (matches > 1 && isExclusive)
        {
            found.Add(new(path.ToString(), keyword, $"must match one alternative alone and matches {matches}."));
        }
    }

    /// <summary>Where only one alternative takes values of this type, what it misses says more than that none fits.</summary>
    private static void Explain(string keyword, List<List<SchemaViolation>> verdicts, ValuePath path, List<SchemaViolation> found)
    {
        var here = path.ToString();
        var near = verdicts.Where(verdict => !verdict.Exists(violation => violation.Path == here && violation.Keyword is "type" or "const" or "enum")).ToList();
        if (near.Count == 1)
        {
            found.AddRange(near[0]);
        }
        else if (verdicts.Count == 1)
        {
            found.AddRange(verdicts[0]);
        }
        else
        {
            found.Add(new(here, keyword, $"must match one of the {verdicts.Count} alternatives."));
        }
    }
}
