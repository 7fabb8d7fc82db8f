using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Schemas;

/// <summary>The JSON Schema of a type, beside its JSON: its converter hides the type from tools that would look at its members.</summary>
internal static class SchemaEmitter
{
    public static void Write(SourceWriter writer, RecordModel record) => Write(writer, record.Name, record.Namespace, RecordSchema.Of(record), TypesOf(record));

    public static void Write(SourceWriter writer, EnumModel model) => Write(writer, model.Name, model.Namespace, ChoiceSchema.Of(model), []);

    public static void Write(SourceWriter writer, UnionModel union) =>
        Write(writer, union.Name, union.Namespace, ChoiceSchema.Of(union), union.Cases.Select(static item => item.Type));

    private static IEnumerable<TypeModel> TypesOf(RecordModel record)
    {
        var types = record.Properties.Where(static property => !property.IsInternal).Select(static property => property.Type);
        return record.AdditionalProperties is { } rest ? types.Append(rest.ValueType) : types;
    }

    private static void Write(SourceWriter writer, string name, string @namespace, string schema, IEnumerable<TypeModel> types)
    {
        writer.Gap().Open($"static void {TypeNames.RuntimeJson}.IJsonModel<{TypeNames.Emitted(name, @namespace)}>.DescribeJson({TypeNames.RuntimeJson}.JsonSchemaBuilder builder)");

        // three quotes in a row cannot be in JSON, and it begins and ends with a brace
        writer.Line($"builder.Define({CSharpLiteral.String(name)}, \"\"\"{schema}\"\"\");");
        HashSet<string>? known = null;
        foreach (var type in types)
        {
            if (Named(type) is { } referred && (known ??= new(StringComparer.Ordinal)).Add(referred))
            {
                writer.Line($"builder.Refer<{TypeNames.Emitted(referred, @namespace)}>();");
            }
        }

        writer.Close();
    }

    private static string? Named(TypeModel type)
    {
        while (type.Item is { } item)
        {
            type = item;
        }

        return type.Name;
    }
}
