using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Comparing.Pairing;

namespace Venice.OpenApi.Tool.Comparing.Walking;

/// <summary>One pair of schemas, keyword by keyword. What stands inside is paired, and compared later.</summary>
internal static class SchemaComparison
{
    public static void Compare(SchemaPair pair, SchemaPairs pairs)
    {
        AnnotationComparison.Compare(pair);
        if (!TypeComparison.Compare(pair, pairs))
        {
            // another kind of thing: its name, members and limits are not comparable
            Reached.By(pairs, [pair.Before.Schema, pair.After.Schema]);
            return;
        }

        NameComparison.Compare(pair);
        ValueComparison.Compare(pair);
        BoundComparison.Compare(pair);
        ObjectComparison.Compare(pair, pairs);
        ArrayComparison.Compare(pair, pairs);
        ChoiceComparison.Compare(pair, pairs);
        AssertionComparison.Compare(pair);
    }
}
