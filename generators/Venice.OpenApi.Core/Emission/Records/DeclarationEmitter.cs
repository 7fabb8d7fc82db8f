using Venice.OpenApi.Emission.Json;
using Venice.OpenApi.Emission.Validation;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Records;

/// <summary>What a caller sees of a record: documentation, attributes, members.</summary>
internal static class DeclarationEmitter
{
    public static void WriteHead(SourceWriter writer, RecordModel record, IReadOnlyList<RecordMember> members)
    {
        var type = TypeNames.Emitted(record.Name, record.Namespace);
        var interfaces = new List<string> { "global::Venice.OpenApi.Validation.IValidatable" };
        DocumentationWriter.Write(writer, record.Documentation);
        writer.Line(FileHead.GeneratedCode);
        RuleAttributes.Write(writer, record, members);
        if (record.IsJson)
        {
            writer.Line(JsonEntrances.Converter(type));
            interfaces.Add($"global::Venice.OpenApi.Json.IJsonModel<{type}>");
        }

        if (record.HasFiles)
        {
            interfaces.Add("global::Venice.OpenApi.IFileContainer");
        }

        writer.Open($"{TypeNames.Access(record.IsInternal)} sealed partial record {record.Name} :\n    {string.Join(",\n    ", interfaces)}");
    }

    public static void WriteMembers(SourceWriter writer, RecordModel record, IReadOnlyList<RecordMember> members)
    {
        foreach (var member in members)
        {
            WriteMember(writer, record, member);
        }

        if (record.AdditionalProperties is { } additional)
        {
            var map = new TypeModel(TypeKind.Map, Item: additional.ValueType);
            writer.Gap().Line("/// <summary>Members that the document does not declare, by their names.</summary>");
            writer.Line($"public {TypeNames.Nullable(map, record.Namespace)} {additional.PropertyName} {{ get; init; }}");
        }
    }

    /// <summary>Equality, printing and files.</summary>
    public static void WriteObjectMembers(SourceWriter writer, RecordModel record, IReadOnlyList<RecordMember> members)
    {
        EqualityEmitter.Write(writer, record, members);
        if (record.HasFiles)
        {
            var values = members.Select(static member => new MemberValue(member.Presence == Presence.OptionalNullable ? member.Name + ".ValueOrDefault" : member.Name, member.Type));
            FilesEmitter.Write(writer, new(record, "files"), record.AdditionalProperties is { } additional
                ? values.Append(new(additional.PropertyName, new TypeModel(TypeKind.Map, Item: additional.ValueType)))
                : values);
        }

        PrintMembersEmitter.Write(writer, record, members);
    }

    private static void WriteMember(SourceWriter writer, RecordModel record, RecordMember member)
    {
        writer.Gap();

        // [Obsolete] on a required member is an error of its own (CS9042): nobody could leave the member out
        DocumentationWriter.Write(writer, member.Model.Documentation, mayBeObsolete: !member.IsRequiredKeyword);
        if (record.IsJson)
        {
            writer.Line($"[global::System.Text.Json.Serialization.JsonPropertyName({CSharpLiteral.String(member.WireName)})]");
        }

        AttributeEmitter.Write(writer, member);
        if (member.Model.ReplacedBy is { } replacement)
        {
            writer.Line(FileHead.ReplacedBy(replacement));
        }

        var access = member.Model.IsInternal ? "internal" : member.IsRequiredKeyword ? "public required" : "public";
        var initial = member.Model.ConstantLiteral is { } constant && member.MustBeThere ? $" = {constant};" : "";
        writer.Line($"{access} {member.TypeName} {member.Name} {{ get; init; }}{initial}");
    }
}
