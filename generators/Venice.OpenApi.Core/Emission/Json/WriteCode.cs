using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Json;

/// <summary>Statements that write a value that is not null. <c>writer</c> is in scope where they are written.</summary>
internal sealed class WriteCode(LocalNames names)
{
    private const string JsonValue = "global::Venice.OpenApi.Json.JsonValue";

    /// <summary>A member: its name and its value.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="name">The expression for its name.</param>
    /// <param name="type">Its type.</param>
    /// <param name="value">The expression for its value.</param>
    public void Member(SourceWriter writer, string name, TypeModel type, string value)
    {
        switch (type.Kind)
        {
            case TypeKind.String or TypeKind.Guid:
                writer.Line($"writer.WriteString({name}, {value});");
                break;
            case TypeKind.Boolean:
                writer.Line($"writer.WriteBoolean({name}, {value});");
                break;
            case TypeKind.Int32 or TypeKind.Int64 or TypeKind.Decimal:
                writer.Line($"writer.WriteNumber({name}, {value});");
                break;
            case TypeKind.Enum:
                writer.Line($"writer.WriteString({name}, {value}.Value);");
                break;
            default:
                writer.Line($"writer.WritePropertyName({name});");
                Value(writer, type, value);
                break;
        }
    }

    /// <summary>The value alone.</summary>
    public void Value(SourceWriter writer, TypeModel type, string value)
    {
        if (type.Kind == TypeKind.List)
        {
            List(writer, type.Item!, value);
        }
        else if (type.Kind == TypeKind.Map)
        {
            Map(writer, type.Item!, value);
        }
        else
        {
            writer.Line(Scalar(type.Kind, value));
        }
    }

    private static string Scalar(TypeKind kind, string value) => kind switch
    {
        TypeKind.String or TypeKind.Guid => $"writer.WriteStringValue({value});",
        TypeKind.Boolean => $"writer.WriteBooleanValue({value});",
        TypeKind.Int32 or TypeKind.Int64 or TypeKind.Decimal => $"writer.WriteNumberValue({value});",
        TypeKind.Double => $"{JsonValue}.WriteDouble(writer, {value});",
        TypeKind.DateTime => $"{JsonValue}.WriteDateTime(writer, {value});",
        TypeKind.Date => $"{JsonValue}.WriteDate(writer, {value});",
        TypeKind.Time => $"{JsonValue}.WriteTime(writer, {value});",
        TypeKind.Uri => $"{JsonValue}.WriteUri(writer, {value});",
        TypeKind.Bytes => $"{JsonValue}.WriteBytes(writer, {value});",
        TypeKind.Json => $"{JsonValue}.WriteJson(writer, {value});",
        TypeKind.Enum => $"writer.WriteStringValue({value}.Value);",
        _ => $"{value}.WriteJson(writer);",
    };

    private void List(SourceWriter writer, TypeModel item, string list)
    {
        var index = names.Derive(list + "Index");
        writer.Line("writer.WriteStartArray();");
        writer.Open($"for (var {index} = 0; {index} < {list}.Count; {index}++)");
        Item(writer, item, $"{list}[{index}]", list);
        writer.Close().Gap().Line("writer.WriteEndArray();");
    }

    private void Map(SourceWriter writer, TypeModel item, string map)
    {
        writer.Line("writer.WriteStartObject();");
        Entries(writer, item, map);
        writer.Line("writer.WriteEndObject();");
    }

    /// <summary>The members of a map, into the object that is open.</summary>
    public void Entries(SourceWriter writer, TypeModel item, string map)
    {
        var entry = names.Derive(map + "Entry");
        writer.Open($"foreach (var {entry} in {map})");
        writer.Line($"writer.WritePropertyName({entry}.Key);");
        Item(writer, item, $"{entry}.Value", map);
        writer.Close().Gap();
    }

    private void Item(SourceWriter writer, TypeModel item, string access, string owner)
    {
        if (item is { IsNullable: false, Kind: not (TypeKind.List or TypeKind.Map) })
        {
            Value(writer, item, access);
            return;
        }

        var local = names.Derive(owner + "Item");
        if (!item.IsNullable)
        {
            writer.Line($"var {local} = {access};");
            Value(writer, item, local);
            return;
        }

        writer.Open($"if ({access} is {{ }} {local})");
        Value(writer, item, local);
        writer.Close().Open("else").Line("writer.WriteNullValue();").Close();
    }
}
