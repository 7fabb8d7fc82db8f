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

    public static string Of(UnionModel union) => new SchemaText()
        .String("description", union.Documentation.Summary)
        .List("anyOf", union.Cases.Select(static item => ValueSchema.Of(item.Type, item.Constraints)))
        .ToString();
}
