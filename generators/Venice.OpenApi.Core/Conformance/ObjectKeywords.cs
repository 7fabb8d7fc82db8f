using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Conformance;

/// <summary>Members of objects: which must be there, which may, and what they hold.</summary>
internal static class ObjectKeywords
{
    public static void Judge(SchemaJudge judge, OpenApiSchema schema, SpecMap map, ValuePath path, List<SchemaViolation> found)
    {
        JudgeRequired(judge.Options, schema, map, path, found);
        JudgeCount(schema, map.Entries.Count, path, found);
        foreach (var rule in schema.DependentRequired.Where(rule => map[rule.Key] is not null))
        {
            foreach (var name in rule.Value.Where(name => map[name] is null))
            {
                found.Add(new(path.Member(name).ToString(), "dependentRequired", $"is required together with '{rule.Key}'."));
            }
        }

        var members = schema.Properties.Count == 0 ? null : Index(schema.Properties);
        foreach (var entry in map.Entries)
        {
            JudgeMember(judge, schema, members, entry, path.Member(entry.Key), found);
        }
    }

    private static void JudgeRequired(SchemaWalkOptions options, OpenApiSchema schema, SpecMap map, ValuePath path, List<SchemaViolation> found)
    {
        foreach (var name in schema.Required)
        {
            if (map[name] is null && !TravelsTheOtherWay(options, schema, name))
            {
                found.Add(new(path.Member(name).ToString(), "required", "is required."));
            }
        }
    }

    private static bool TravelsTheOtherWay(SchemaWalkOptions options, OpenApiSchema schema, string name)
    {
        var property = schema.Properties.FirstOrDefault(property => property.Name == name)?.Schema;
        return property is not null
            && (options.Request ? property.IsReadOnly || property.Resolved.IsReadOnly : property.IsWriteOnly || property.Resolved.IsWriteOnly);
    }

    private static void JudgeCount(OpenApiSchema schema, int count, ValuePath path, List<SchemaViolation> found)
    {
        if (count < schema.MinProperties)
        {
            found.Add(new(path.ToString(), "minProperties", $"must have at least {Plural.Of(schema.MinProperties.Value, "member")}."));
        }

        if (count > schema.MaxProperties)
        {
            found.Add(new(path.ToString(), "maxProperties", $"must have at most {Plural.Of(schema.MaxProperties.Value, "member")}."));
        }
    }

    private static Dictionary<string, OpenApiSchema> Index(IReadOnlyList<OpenApiProperty> properties)
    {
        var index = new Dictionary<string, OpenApiSchema>(properties.Count, StringComparer.Ordinal);
        foreach (var property in properties)
        {
            index[property.Name] = property.Schema;
        }

        return index;
    }

    private static void JudgeMember(
        SchemaJudge judge, OpenApiSchema schema, Dictionary<string, OpenApiSchema>? members, SpecEntry entry, ValuePath path, List<SchemaViolation> found)
    {
        if (schema.PropertyNames is { } names && judge.Try(names, new SpecScalar(entry.KeyPlace, SpecScalarKind.String, entry.Key), path).Count > 0)
        {
            found.Add(new(path.ToString(), "propertyNames", "is no name that is allowed here."));
        }

        var isKnown = false;
        if (members is not null && members.TryGetValue(entry.Key, out var member))
        {
            isKnown = true;
            judge.Judge(member, entry.Value, path, found);
        }

        foreach (var pattern in schema.PatternProperties)
        {
            if (PatternSearch.Finds(pattern.Name, entry.Key))
            {
                isKnown = true;
                judge.Judge(pattern.Schema, entry.Value, path, found);
            }
        }

        if (!isKnown && schema.AdditionalProperties is { } others)
        {
            JudgeOther(judge, others, entry, path, found);
        }
    }

    private static void JudgeOther(SchemaJudge judge, OpenApiSchema others, SpecEntry entry, ValuePath path, List<SchemaViolation> found)
    {
        if (others.Resolved.BooleanSchema == false)
        {
            found.Add(new(path.ToString(), "additionalProperties", "is not known here."));
        }
        else
        {
            judge.Judge(others, entry.Value, path, found);
        }
    }
}
