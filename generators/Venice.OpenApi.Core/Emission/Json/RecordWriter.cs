using Venice.OpenApi.Emission.Records;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Json;

/// <summary>A record's <c>WriteJson</c>: what is unset is left out, null is written where it is a value.</summary>
internal static class RecordWriter
{
    public static void Write(SourceWriter writer, RecordModel record, IReadOnlyList<RecordMember> members)
    {
        var names = new LocalNames(record, "writer");
        var code = new WriteCode(names);
        var wireNames = new WireNameTable(record.Name, record.Namespace);
        writer.Gap().Open("internal void WriteJson(global::System.Text.Json.Utf8JsonWriter writer)");
        writer.Line("writer.WriteStartObject();");
        foreach (var member in members)
        {
            WriteMember(writer, member, wireNames.Reference(member), code, names);
        }

        if (record.AdditionalProperties is { } additional)
        {
            var local = names.Take(additional.PropertyName);
            writer.Gap().Open($"if ({additional.PropertyName} is {{ }} {local})");
            code.Entries(writer, additional.ValueType, local);
            writer.Close().Gap();
        }

        writer.Line("writer.WriteEndObject();").Close();
    }

    private static void WriteMember(SourceWriter writer, RecordMember member, string wireName, WriteCode code, LocalNames names)
    {
        if (member.Presence == Presence.Required)
        {
            code.Member(writer, wireName, member.Type, member.Name);
            return;
        }

        var local = names.Take(member.Name);
        var source = member.Presence == Presence.OptionalNullable ? $"{member.Name}.ValueOrDefault" : member.Name;
        writer.Gap().Open($"if ({source} is {{ }} {local})");
        code.Member(writer, wireName, member.Type, local);
        writer.Close();
        if (member.Presence != Presence.Optional)
        {
            writer.Open(member.Presence == Presence.RequiredNullable ? "else" : $"else if ({member.Name}.IsSet)");
            writer.Line($"writer.WriteNull({wireName});");
            writer.Close();
        }

        writer.Gap();
    }
}
