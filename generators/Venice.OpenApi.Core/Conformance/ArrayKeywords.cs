using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Conformance;

/// <summary>Items of lists and their number.</summary>
internal static class ArrayKeywords
{
    public static void Judge(SchemaJudge judge, OpenApiSchema schema, SpecList list, ValuePath path, List<SchemaViolation> found)
    {
        if (list.Items.Count < schema.MinItems)
        {
            found.Add(new(path.ToString(), "minItems", $"must have at least {Plural.Of(schema.MinItems.Value, "item")}."));
        }

        if (list.Items.Count > schema.MaxItems)
        {
            found.Add(new(path.ToString(), "maxItems", $"must have at most {Plural.Of(schema.MaxItems.Value, "item")}."));
        }

        if (schema.UniqueItems && list.Items.Select(CanonicalJson.Of).Distinct(StringComparer.Ordinal).Count() < list.Items.Count)
        {
            found.Add(new(path.ToString(), "uniqueItems", "must not have an item twice."));
        }

        for (var i = 0; i < list.Items.Count; i++)
        {
            if ((i < schema.PrefixItems.Count ? schema.PrefixItems[i] : schema.Items) is { } item)
            {
                judge.Judge(item, list.Items[i], path.Item(i), found);
            }
        }
    }
}
