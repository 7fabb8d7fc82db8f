using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Comparing.Pairing;

namespace Venice.OpenApi.Tool.Comparing.Walking;

/// <summary>One pair of schemas, keyword by keyword. What stands inside is paired, and compared later.</summary>
internal static class SchemaComparison
{
    public static void Compare(SchemaPair pair, SchemaPairs pairs)
    {
        NameComparison.Compare(pair);
        AnnotationComparison.Compare(pair);
        if (!TypeComparison.Compare(pair, pairs))
        {
            // another kind of thing: its members and limits are not comparable
            return;
        }

        ValueComparison.Compare(pair);
        BoundComparison.Compare(pair);
        ObjectComparison.Compare(pair, pairs);
        ArrayComparison.Compare(pair, pairs);
        ChoiceComparison.Compare(pair, pairs);
        AssertionComparison.Compare(pair);
    }
}
