using Venice.OpenApi.Collections;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Schemas;

/// <summary>The JSON Schema of a type, in a file of its own: its converter hides the type from tools that would look at its members.</summary>
internal static class SchemaEmitter
{
    private const string Builder = TypeNames.RuntimeJson + ".JsonSchemaBuilder";

    /// <summary>A request object that only gathers parameters is no JSON, and has none.</summary>
    public static EquatableArray<EmittedFile> Emit(RecordModel record) => record.IsJson
        ? Emit("record", record.Name, record.Namespace, record.DocumentName, record.Origin, RecordSchema.Of(record), TypesOf(record))
        : [];

    public static EquatableArray<EmittedFile> Emit(EnumModel model) =>
        Emit("struct", model.Name, model.Namespace, model.DocumentName, model.Origin, ChoiceSchema.Of(model), []);

    public static EquatableArray<EmittedFile> Emit(UnionModel union) =>
        Emit("class", union.Name, union.Namespace, union.DocumentName, union.Origin, ChoiceSchema.Of(union), union.Cases.Select(static c => c.Type));

    private static IEnumerable<TypeModel> TypesOf(RecordModel record)
    {
        var types = record.Properties.Where(static property => !property.IsInternal).Select(static property => property.Type);
        return record.AdditionalProperties is { } rest ? types.Append(rest.ValueType) : types;
    }

    private static EquatableArray<EmittedFile> Emit(
        string kind, string name, string @namespace, string documentName, string origin, string schema, IEnumerable<TypeModel> types)
    {
        var type = TypeNames.Emitted(name, @namespace);
        var writer = FileHead.Begin(documentName, origin, @namespace);
        writer.Open($"partial {kind} {name}");
        writer.Open($"static void {TypeNames.RuntimeJson}.IJsonModel<{type}>.DescribeJson({Builder} builder)");
        writer.Line($"builder.Define({CSharpLiteral.String(name)}, {CSharpLiteral.String(schema)});");
        foreach (var referred in types.Select(Named).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            writer.Line($"builder.Refer<{TypeNames.Emitted(referred, @namespace)}>();");
        }

        writer.Close();
        writer.Close();
        return [new EmittedFile($"{name}.Schema.g.cs", writer.ToString())];
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
