using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Schemas;

/// <summary>The schemas of enums and unions.</summary>
internal static class ChoiceSchema
{
    /// <summary>The values that the document names: what a caller should choose from, although others are read.</summary>
    public static string Of(EnumModel model) => new SchemaText()
        .String("description", model.Documentation.Summary)
        .String("type", "string")
        .Strings("enum", model.Members.Select(static member => member.Value).Distinct(StringComparer.Ordinal))
        .ToString();

    public static string Of(UnionModel union)
    {
        var schema = new SchemaText()
            .String("description", union.Documentation.Summary)
            .List("anyOf", union.Cases.Select(static item => ValueSchema.Of(item.Type, item.Constraints)));
        if (union.Discriminator is { } property)
        {
            WriteDiscriminator(schema, union, property);
        }

        return schema.ToString();
    }

    /// <summary>OpenAPI's word, which JSON Schema lets pass: who knows it chooses as the emitted code does.</summary>
    private static void WriteDiscriminator(SchemaText schema, UnionModel union, string property)
    {
        var types = union.Cases.ToDictionary(static item => item.Name, static item => item.Type.Name, StringComparer.Ordinal);
        schema.Begin("discriminator").String("propertyName", property);
        var known = union.KnownValues.GroupBy(static known => known.Value, StringComparer.Ordinal).Select(static same => same.First()).Where(known => TypeOf(known.CaseName) is not null).ToList();
        if (known.Count > 0)
        {
            schema.Begin("mapping");
            known.ForEach(value => schema.String(value.Value, "#/$defs/" + TypeOf(value.CaseName)));
            schema.End();
        }

        if (union.DefaultCase is { } usual && TypeOf(usual) is { } name)
        {
            schema.String("defaultMapping", "#/$defs/" + name);
        }

        schema.End();

        string? TypeOf(string caseName) => types.TryGetValue(caseName, out var type) ? type : null;
    }
}
