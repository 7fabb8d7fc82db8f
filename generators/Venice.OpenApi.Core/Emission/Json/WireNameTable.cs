using Venice.OpenApi.Emission.Records;

namespace Venice.OpenApi.Emission.Json;

/// <summary>The names of a record's members as they are written, escaped where they have to be; fields of a type that only this file sees, made when the first value is written.</summary>
/// <remarks>The type's name is written in full: a member of the owner may be called the same.</remarks>
internal sealed class WireNameTable(string owner, string @namespace)
{
    private const string Text = "global::System.Text.Json.JsonEncodedText";

    private readonly string _typeName = owner + "_WireNames";

    /// <summary>The expression for a member's name.</summary>
    public string Reference(RecordMember member) => $"{TypeNames.Emitted(_typeName, @namespace)}.{Field(member)}";

    public void Write(SourceWriter writer, IReadOnlyList<RecordMember> members)
    {
        if (members.Count == 0)
        {
            return;
        }

        writer.Gap().Open($"file static class {_typeName}");
        foreach (var member in members)
        {
            var method = member.WireName.All(IsPlain) ? "PlainName" : "Name";
            writer.Line($"internal static readonly {Text} {Field(member)} = {TypeNames.RuntimeJson}.JsonValue.{method}({CSharpLiteral.String(member.WireName)});");
        }

        writer.Close();
    }

    // nothing that anybody escapes
    private static bool IsPlain(char character) => character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' or '-' or '.';

    // never the name of the type around it
    private static string Field(RecordMember member) => member.Name + "Name";
}
