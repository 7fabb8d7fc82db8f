using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Json;

/// <summary>Statements that write a value that is not null. <c>writer</c> is in scope where they are written.</summary>
internal sealed class WriteCode(LocalNames names)
{
    /// <summary>The parameter of methods that write.</summary>
    public const string Parameter = TypeNames.RuntimeJson + ".JsonModelWriter writer";

    /// <summary>A member: its name and its value.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="name">Its name.</param>
    /// <param name="type">Its type.</param>
    /// <param name="value">The expression for its value.</param>
    public void Member(SourceWriter writer, string name, TypeModel type, string value)
    {
        Name(writer, name);
        Value(writer, type, value);
    }

    /// <summary>A member's name alone.</summary>
    public static void Name(SourceWriter writer, string name) => writer.Line($"writer.WriteName({CSharpLiteral.String(name)});");

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
            writer.Line($"{Scalar(type.Kind, value)};");
        }
    }

    /// <summary>The call that writes a value of a kind without items.</summary>
    public static string Scalar(TypeKind kind, string value) => kind switch
    {
        TypeKind.Record or TypeKind.Union => $"{value}.WriteJson(writer)",
        TypeKind.Enum => $"writer.WriteString({value}.Value)",
        TypeKind.Int32 or TypeKind.Int64 or TypeKind.Double or TypeKind.Decimal => $"writer.WriteNumber({value})",
        _ => $"writer.Write{kind}({value})",
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
        writer.Line($"writer.WriteName({entry}.Key);");
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
        writer.Close().Open("else").Line("writer.WriteNull();").Close();
    }
}
