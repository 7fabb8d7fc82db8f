using Venice.OpenApi.Emission.Records;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Json;

/// <summary>A record's <c>WriteJson</c>: what is unset is left out, null is written where it is a value.</summary>
internal static class RecordWriter
{
    /// <summary>Up to so many members the method is short, whatever stands in it.</summary>
    private const int MembersOfShortMethod = 4;

    public static void Write(SourceWriter writer, RecordModel record, IReadOnlyList<RecordMember> members)
    {
        var names = new LocalNames(record, "writer");
        var code = new WriteCode(names);

        // a method with a loop is compiled with counters in it, and that costs the first request more than a method more
        var apart = new List<(string Method, RecordMember Member, string Value)>();
        writer.Gap().Open($"internal void WriteJson({WriteCode.Parameter})");
        writer.Line("writer.WriteStartObject();");
        foreach (var member in members)
        {
            var local = names.Take(member.Name);
            string? method = null;
            if (members.Count > MembersOfShortMethod && member.Type.Kind is TypeKind.List or TypeKind.Map)
            {
                method = names.Function("Write", member.Name);
                apart.Add((method, member, local));
            }

            WriteMember(writer, member, local, code, method);
        }

        if (record.AdditionalProperties is { } additional)
        {
            var local = names.Take(additional.PropertyName);
            writer.Gap().Open($"if ({additional.PropertyName} is {{ }} {local})");
            code.Entries(writer, additional.ValueType, local);
            writer.Close().Gap();
        }

        writer.Line("writer.WriteEndObject();");
        foreach (var (method, member, value) in apart)
        {
            writer.Gap().Open($"static void {method}({WriteCode.Parameter}, {member.NotNullTypeName} {value})");
            code.Value(writer, member.Type, value);
            writer.Close();
        }

        writer.Close();
    }

    private static void WriteMember(SourceWriter writer, RecordMember member, string local, WriteCode code, string? method)
    {
        if (member.Presence == Presence.Required)
        {
            WriteValue(writer, member, member.Name, code, method);
            return;
        }

        var source = member.Presence == Presence.OptionalNullable ? $"{member.Name}.ValueOrDefault" : member.Name;
        writer.Gap().Open($"if ({source} is {{ }} {local})");
        WriteValue(writer, member, local, code, method);
        writer.Close();
        if (member.Presence != Presence.Optional)
        {
            writer.Open(member.Presence == Presence.RequiredNullable ? "else" : $"else if ({member.Name}.IsSet)");
            WriteCode.Name(writer, member.WireName);
            writer.Line("writer.WriteNull();");
            writer.Close();
        }

        writer.Gap();
    }

    private static void WriteValue(SourceWriter writer, RecordMember member, string value, WriteCode code, string? method)
    {
        if (method is null)
        {
            code.Member(writer, member.WireName, member.Type, value);
            return;
        }

        WriteCode.Name(writer, member.WireName);
        writer.Line($"{method}(writer, {value});");
    }
}
