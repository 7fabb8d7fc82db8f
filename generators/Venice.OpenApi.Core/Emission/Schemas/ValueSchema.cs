using Venice.OpenApi.Emission.Validation;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Schemas;

/// <summary>The schema of a value; an emitted type is referred to.</summary>
internal static class ValueSchema
{
    public static string Of(TypeModel type, ConstraintModel constraints)
    {
        var schema = new SchemaText();
        Write(schema, type, type.IsNullable, constraints);
        return schema.ToString();
    }

    /// <summary>The members of the schema, of a type whose own nullability does not count.</summary>
    public static void Write(SchemaText schema, TypeModel type, bool isNullable, ConstraintModel constraints)
    {
        if (isNullable && type.Kind is TypeKind.Record or TypeKind.Enum or TypeKind.Union)
        {
            var value = new SchemaText();
            Write(value, type, isNullable: false, constraints);
            schema.List("anyOf", [value.ToString(), """{"type":"null"}"""]);
            return;
        }

        if (TypeOf(type.Kind) is { } name)
        {
            schema.Raw("type", isNullable ? $"[\"{name}\",\"null\"]" : $"\"{name}\"");
        }

        if (FormatOf(type.Kind) is { } format)
        {
            schema.String("format", format);
        }

        AddContent(schema, type, constraints);
        if (ReferenceEquals(constraints, ConstraintModel.None))
        {
            return;
        }

        AddValues(schema, type, isNullable, constraints);
        AddBounds(schema, constraints);
        AddSizes(schema, constraints);
    }

    /// <summary>How long, or how many.</summary>
    public static void AddSizes(SchemaText schema, ConstraintModel constraints)
    {
        schema.Count("minLength", constraints.MinLength).Count("maxLength", constraints.MaxLength);
        schema.Count("minItems", constraints.MinItems).Count("maxItems", constraints.MaxItems).Flag("uniqueItems", constraints.UniqueItems);
        schema.Count("minProperties", constraints.MinProperties).Count("maxProperties", constraints.MaxProperties);
    }

    private static void AddContent(SchemaText schema, TypeModel type, ConstraintModel constraints)
    {
        switch (type.Kind)
        {
            case TypeKind.List:
                AddItem(schema, "items", type.Item!, constraints.Items);
                break;
            case TypeKind.Map:
                AddItem(schema, "additionalProperties", type.Item!, constraints.Items);
                break;
            case TypeKind.Bytes:
                schema.String("contentEncoding", "base64");
                break;
            case TypeKind.Record or TypeKind.Enum or TypeKind.Union:
                schema.String("$ref", "#/$defs/" + type.Name);
                break;
        }
    }

    private static void AddItem(SchemaText schema, string name, TypeModel item, ConstraintModel? constraints)
    {
        schema.Begin(name);
        Write(schema, item, item.IsNullable, constraints ?? ConstraintModel.None);
        schema.End();
    }

    private static void AddValues(SchemaText schema, TypeModel type, bool isNullable, ConstraintModel constraints)
    {
        if (constraints.JsonKinds == JsonKinds.Any && constraints.Values.IsEmpty)
        {
            return;
        }

        var kinds = JsonKindChecks.Names(constraints.JsonKinds).Select(static name => $"\"{name.ToLowerInvariant()}\"").ToList();
        if (kinds.Count > 0)
        {
            schema.Raw("type", kinds is [var only] ? only : $"[{string.Join(",", kinds)}]");
        }

        var values = constraints.Values.Select(value => type.Kind == TypeKind.String ? SchemaText.Quote(value) : value)
            .Where(value => type.Kind is TypeKind.String or TypeKind.Boolean || SchemaText.IsNumber(value)).ToList();
        if (values is [var constant] && !isNullable)
        {
            schema.Raw("const", constant);
        }
        else
        {
            schema.List("enum", values.Count > 0 && isNullable ? values.Append("null") : values);
        }
    }

    private static void AddBounds(SchemaText schema, ConstraintModel constraints)
    {
        if (constraints.Minimum is { } minimum)
        {
            schema.Number(minimum.IsExclusive ? "exclusiveMinimum" : "minimum", minimum.Number);
        }

        if (constraints.Maximum is { } maximum)
        {
            schema.Number(maximum.IsExclusive ? "exclusiveMaximum" : "maximum", maximum.Number);
        }

        schema.Number("multipleOf", constraints.MultipleOf);
        if (constraints.PatternText is { } pattern)
        {
            schema.String("pattern", pattern);
        }
    }

    private static string? TypeOf(TypeKind kind) => kind switch
    {
        TypeKind.Boolean => "boolean",
        TypeKind.Int32 or TypeKind.Int64 => "integer",
        TypeKind.Double or TypeKind.Decimal => "number",
        TypeKind.List => "array",
        TypeKind.Map => "object",
        TypeKind.Json or TypeKind.Record or TypeKind.Enum or TypeKind.Union => null,
        _ => "string",
    };

    private static string? FormatOf(TypeKind kind) => kind switch
    {
        TypeKind.Int32 => "int32",
        TypeKind.Int64 => "int64",
        TypeKind.DateTime => "date-time",
        TypeKind.Date => "date",
        TypeKind.Time => "time",
        TypeKind.Guid => "uuid",
        TypeKind.Uri => "uri-reference",
        _ => null,
    };
}
