using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Parsing;

/// <summary><c>type</c>, <c>nullable</c> and <c>enum</c>, which only together say whether null is allowed.</summary>
internal sealed class SchemaTypesParser(ParseRun run)
{
    public SchemaTypes Parse(SpecLocation at)
    {
        var types = ParseTypes(at);
        var isNullable = run.Read.Flag(at, "nullable");
        return new(isNullable ? types | OpenApiTypes.Null : types, isNullable, ParseEnum(at, types, isNullable));
    }

    private static bool IsNull(SpecNode node) => node is SpecScalar { IsNull: true };

    private OpenApiTypes ParseTypes(SpecLocation at)
    {
        switch (at.Map!["type"])
        {
            case null:
            // Since 3.1 an unquoted null can only mean the type; before, there was none of this name.
            case SpecScalar { IsNull: true } when at.File.Version == OpenApiVersion.V30:
                return OpenApiTypes.None;
            case SpecScalar scalar:
                return TypeOf(scalar);
            case SpecList list:
                var types = OpenApiTypes.None;
                foreach (var item in list.Items)
                {
                    types |= item is SpecScalar name ? TypeOf(name) : Wrong(item);
                }

                return types;
            case var other:
                return Wrong(other);
        }
    }

    private OpenApiTypes TypeOf(SpecScalar name)
    {
        switch (name.Text)
        {
            case "string":
                return OpenApiTypes.String;
            case "number":
                return OpenApiTypes.Number;
            case "integer":
                return OpenApiTypes.Integer;
            case "boolean":
                return OpenApiTypes.Boolean;
            case "object":
                return OpenApiTypes.Object;
            case "array":
                return OpenApiTypes.Array;
            case "null":
                return OpenApiTypes.Null;
            default:
                if (name.IsNull)
                {
                    return OpenApiTypes.Null;
                }

                run.Bag.Report(ParsingRules.UnknownType, name.Place, NodeText.Shown(name));
                return OpenApiTypes.None;
        }
    }

    private OpenApiTypes Wrong(SpecNode found)
    {
        run.Read.Wrong<object>("type", "the name of a type, or a list of names", found);
        return OpenApiTypes.None;
    }

    private List<SpecNode>? ParseEnum(SpecLocation at, OpenApiTypes types, bool isNullable)
    {
        if (run.Read.Value(at, "enum") is not { } node)
        {
            return null;
        }

        if (node is not SpecList { Items.Count: > 0 } list)
        {
            run.Read.Wrong<object>("enum", "a list of values", node);
            return null;
        }

        var onlyTexts = (types & ~OpenApiTypes.Null) == OpenApiTypes.String;
        var values = list.Items.Select(item => onlyTexts ? AsText(item) : item).ToList();
        if (isNullable && !values.Exists(IsNull))
        {
            values.Add(new SpecScalar(list.Place, SpecScalarKind.Null, "null"));
        }

        return values;
    }

    /// <summary>YAML reads <c>1</c>, <c>1.0</c> and <c>true</c> as what they look like; in an enumeration of texts they are texts.</summary>
    private SpecNode AsText(SpecNode node)
    {
        if (node is not SpecScalar { IsString: false, IsNull: false } scalar)
        {
            return node;
        }

        run.Bag.Report(ParsingRules.ReadAsMeant, scalar.Place, "enum", "a list of texts", NodeText.KindOf(scalar));
        return new SpecScalar(scalar.Place, SpecScalarKind.String, scalar.Text);
    }
}
