using Venice.OpenApi.Collections;
using Venice.OpenApi.Emission.Json;
using Venice.OpenApi.Emission.Schemas;
using Venice.OpenApi.Emission.Validation;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Records;

/// <summary>An object as a record: its members in <c>Name.g.cs</c>; its checks and its JSON beside them, or in files of their own when there are many.</summary>
internal static class RecordEmitter
{
    /// <summary>Up to so many members a reader sees declaration, checks and JSON at a glance.</summary>
    private const int MembersOfOneFile = 4;

    public static EquatableArray<EmittedFile> Emit(RecordModel record)
    {
        var members = record.Properties.Select(property => new RecordMember(property, record.Namespace)).ToList();
        if (members.Count <= MembersOfOneFile)
        {
            return [File(record, "", WholeRecord(record, members))];
        }

        var files = new List<EmittedFile>
        {
            File(record, "", Declaration(record, members)),
            File(record, ".Validation", Part(record, (writer, patterns) => ValidationEmitter.Write(writer, record, members, patterns))),
        };
        if (record.IsJson)
        {
            var json = Part(record, (writer, _) => WriteJson(writer, record, members));
            files.Add(File(record, ".Json", json));
        }

        return files.ToEquatableArray();
    }

    private static EmittedFile File(RecordModel record, string part, SourceWriter writer) => new($"{record.Name}{part}.g.cs", writer.Complete());

    private static SourceWriter WholeRecord(RecordModel record, List<RecordMember> members)
    {
        var patterns = new PatternTable(record.Name, record.Namespace);
        var writer = Begin(record);
        DeclarationEmitter.WriteHead(writer, record, members);
        DeclarationEmitter.WriteMembers(writer, record, members);
        ValidationEmitter.Write(writer, record, members, patterns);
        if (record.IsJson)
        {
            WriteJson(writer, record, members);
        }

        DeclarationEmitter.WriteObjectMembers(writer, record, members);
        writer.Close();
        patterns.Write(writer);
        return writer;
    }

    private static SourceWriter Declaration(RecordModel record, List<RecordMember> members)
    {
        var writer = Begin(record);
        DeclarationEmitter.WriteHead(writer, record, members);
        DeclarationEmitter.WriteMembers(writer, record, members);
        DeclarationEmitter.WriteObjectMembers(writer, record, members);
        writer.Close();
        return writer;
    }

    private static SourceWriter Part(RecordModel record, Action<SourceWriter, PatternTable> write)
    {
        var patterns = new PatternTable(record.Name, record.Namespace);
        var writer = Begin(record);
        writer.Open($"{TypeNames.Access(record.IsInternal)} sealed partial record {record.Name}");
        write(writer, patterns);
        writer.Close();
        patterns.Write(writer);
        return writer;
    }

    private static void WriteJson(SourceWriter writer, RecordModel record, List<RecordMember> members)
    {
        var reader = new RecordReader(record, members);
        JsonEntrances.Write(writer, TypeNames.Emitted(record.Name, record.Namespace));
        reader.WriteIncomplete(writer);
        reader.Write(writer);
        RecordWriter.Write(writer, record, members);
        SchemaEmitter.Write(writer, record);
    }

    private static SourceWriter Begin(RecordModel record) => FileHead.Begin(record.DocumentName, record.Origin, record.Namespace);
}
