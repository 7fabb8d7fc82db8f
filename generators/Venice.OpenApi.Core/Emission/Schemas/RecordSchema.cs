using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Schemas;

/// <summary>The schema of an object.</summary>
internal static class RecordSchema
{
    public static string Of(RecordModel record)
    {
        var schema = new SchemaText().String("description", record.Documentation.Summary).String("type", "object");
        var members = record.Properties.Where(static property => !property.IsInternal).ToList();
        schema.Begin("properties");
        foreach (var member in members)
        {
            schema.Begin(member.WireName);
            WriteMember(schema, member);
            schema.End();
        }

        schema.End();
        schema.Strings("required", members.Where(static member => member.Presence is Presence.Required or Presence.RequiredNullable).Select(static member => member.WireName));
        if (record.AdditionalProperties is { } rest)
        {
            schema.Raw("additionalProperties", ValueSchema.Of(rest.ValueType, rest.ValueConstraints));
        }

        ValueSchema.AddSizes(schema, record.Constraints);
        if (!record.Rules.IsEmpty)
        {
            var names = record.Properties.ToDictionary(static property => property.Name, static property => property.WireName, StringComparer.Ordinal);
            schema.List("allOf", record.Rules.Select(rule => Rule(rule, names)).OfType<string>());
        }

        return schema.ToString();
    }

    private static void WriteMember(SchemaText schema, PropertyModel member)
    {
        var isNullable = member.Type.IsNullable || member.Presence is Presence.RequiredNullable or Presence.OptionalNullable;
        ValueSchema.Write(schema, member.Type, isNullable && member.Type.Kind != TypeKind.Json, member.Constraints);
        if (member.Constraints.Values.Count == 0 && member.ConstantLiteral is { } constant && IsJson(constant))
        {
            schema.Raw("const", constant);
        }

        schema.String("description", member.Documentation.Summary);
        if (member.DefaultJson is { } value)
        {
            schema.Raw("default", value);
        }

        schema.Flag("readOnly", member.IsReadOnly).Flag("writeOnly", member.IsWriteOnly).Flag("deprecated", member.Documentation.Obsolete is not null);
    }

    private static string? Rule(RuleModel rule, Dictionary<string, string> names)
    {
        var members = rule.Properties.Select(name => names.TryGetValue(name, out var wireName) ? wireName : name).ToList();
        var outcome = Outcome(rule.Kind, members);
        if (rule.When is not { } when)
        {
            return outcome;
        }

        if (!IsJson(when.Literal) || !names.TryGetValue(when.Property, out var decisive))
        {
            return null;
        }

        var value = new SchemaText().Raw(decisive, new SchemaText().Raw("const", when.Literal).ToString());
        var condition = new SchemaText().Raw("properties", value.ToString()).Strings("required", [decisive]);
        return new SchemaText().Raw("if", condition.ToString()).Raw("then", outcome).ToString();
    }

    private static string Outcome(RuleKind kind, List<string> members) => kind switch
    {
        RuleKind.NotTogether => new SchemaText().Raw("not", Required(members)).ToString(),
        RuleKind.Requires => new SchemaText().Raw("dependentRequired", new SchemaText().Strings(members[0], members.Skip(1)).ToString()).ToString(),
        RuleKind.ExactlyOne => new SchemaText().List("oneOf", members.Select(static member => Required([member]))).ToString(),
        RuleKind.AtLeastOne => new SchemaText().List("anyOf", members.Select(static member => Required([member]))).ToString(),
        RuleKind.Absent => new SchemaText().Raw("not", new SchemaText().List("anyOf", members.Select(static member => Required([member]))).ToString()).ToString(),
        _ => Required(members),
    };

    private static string Required(IEnumerable<string> members) => new SchemaText().Strings("required", members).ToString();

    // A C# literal of a text or a truth value is JSON as it is; numbers may carry a suffix.
    private static bool IsJson(string literal) => literal is "true" or "false" || literal.StartsWith("\"", StringComparison.Ordinal) || SchemaText.IsNumber(literal);
}
