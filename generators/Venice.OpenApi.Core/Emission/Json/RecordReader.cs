using Venice.OpenApi.Emission.Records;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Json;

/// <summary>A record's <c>ReadJson</c>: one pass over the members, in any order; unknown ones are skipped, of duplicates the last one counts.</summary>
internal sealed class RecordReader(RecordModel record, IReadOnlyList<RecordMember> members)
{
    private readonly bool _canBeIncomplete = CanBeIncomplete(record, members);
    private readonly string _type = TypeNames.Emitted(record.Name, record.Namespace);
    private readonly LocalNames _names = new(
        record,
        ["reader", "context", .. record.AdditionalProperties is null ? Array.Empty<string>() : ["name"], .. CanBeIncomplete(record, members) ? Array.Empty<string>() : ["isObject"]]);

    private readonly Dictionary<string, string> _locals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _flags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _outer = new(StringComparer.Ordinal);
    private string _extras = "";

    public void Write(SourceWriter writer)
    {
        writer.Gap().Open($"internal static {_type} ReadJson({ReadCode.Parameters})");
        WriteBeginning(writer);
        WriteLocals(writer);
        WriteAnnouncements(writer);
        writer.Gap().Open(_canBeIncomplete ? "while (context.NextProperty(ref reader))" : "while (isObject && context.NextProperty(ref reader))");
        WriteMembers(writer);
        writer.Close().Gap();
        foreach (var wireName in record.AnnouncedProperties)
        {
            writer.Line($"context.Announce({CSharpLiteral.String(wireName)}, {_outer[wireName]});");
        }

        WriteMissing(writer);
        WriteResult(writer);
        writer.Close();
    }

    /// <summary>The value that stands for a record that did not come.</summary>
    public void WriteIncomplete(SourceWriter writer)
    {
        writer.Gap();
        if (!_canBeIncomplete)
        {
            writer.Line("// no answer needs it, or it would hold itself without end: there is no value that says \"missing\"");
            writer.Line($"internal static {_type} Incomplete => null!;");
            return;
        }

        var required = members.Where(static member => member.IsRequiredKeyword).ToList();
        writer.Line("// stands for a value that an answer should have had; the answer's violations say so");
        if (required.Count == 0)
        {
            writer.Line($"internal static {_type} Incomplete => new();");
            return;
        }

        writer.Line($"internal static {_type} Incomplete => new()").Line("{").Indent();
        foreach (var member in required)
        {
            writer.Line($"{member.Name} = {(member.Presence == Presence.RequiredNullable ? "null" : Fallback.Of(member.Type, record.Namespace))},");
        }

        writer.Outdent().Line("};");
    }

    // without a required record in it, it cannot lead back to itself
    private static bool CanBeIncomplete(RecordModel record, IReadOnlyList<RecordMember> members) =>
        record.HasIncomplete || !members.Any(static member => member.Presence == Presence.Required && member.Type.Kind == TypeKind.Record);

    private void WriteBeginning(SourceWriter writer)
    {
        if (_canBeIncomplete)
        {
            writer.Open("if (!context.BeginObject(ref reader))").Line("return Incomplete;").Close().Gap();
        }
        else
        {
            writer.Line("var isObject = context.BeginObject(ref reader);");
        }
    }

    private void WriteLocals(SourceWriter writer)
    {
        foreach (var member in members)
        {
            var local = _locals[member.Name] = _names.Take(member.Name);
            writer.Line(member.Presence == Presence.OptionalNullable ? $"{member.TypeName} {local} = default;" : $"{member.NullableTypeName} {local} = null;");
            if (member.Presence == Presence.RequiredNullable)
            {
                var flag = _flags[member.Name] = _names.Take("Has" + member.Name);
                writer.Line($"var {flag} = false;");
            }
        }

        if (record.AdditionalProperties is { } additional)
        {
            _extras = _names.Take(additional.PropertyName);
            writer.Line($"{MapType(additional)}? {_extras} = null;");
        }
    }

    private void WriteAnnouncements(SourceWriter writer)
    {
        foreach (var wireName in record.AnnouncedProperties)
        {
            var outer = _outer[wireName] = _names.Take("OuterAnnouncement");
            var found = $"context.FindString(reader, {CSharpLiteral.Utf8(wireName)})";
            var value = _canBeIncomplete ? found : $"isObject ? {found} : null";
            writer.Line($"var {outer} = context.Announce({CSharpLiteral.String(wireName)}, {value});");
        }
    }

    private void WriteMembers(SourceWriter writer)
    {
        var keyword = "if";
        foreach (var member in members)
        {
            var isAt = member.WireName.All(static character => character < 0x80) ? "IsAt" : "IsAtUnicode";
            writer.Open($"{keyword} (context.{isAt}({CSharpLiteral.String(member.WireName)}, ref reader))");
            writer.Line($"{_locals[member.Name]} = {Reading(member)};");
            if (_flags.TryGetValue(member.Name, out var flag))
            {
                writer.Line($"{flag} = true;");
            }

            writer.Close();
            keyword = "else if";
        }

        if (members.Count > 0)
        {
            writer.Open("else");
        }

        WriteUndeclared(writer);
        if (members.Count > 0)
        {
            writer.Close();
        }
    }

    // Optional<T> has no conversion from a list: C# allows none from interfaces
    private string Reading(RecordMember member) => member.Presence switch
    {
        Presence.Required => ReadCode.Value(member.Type, record.Namespace),
        Presence.OptionalNullable => $"new({ReadCode.OrNull(member.Type, record.Namespace)})",
        _ => ReadCode.OrNull(member.Type, record.Namespace),
    };

    private void WriteUndeclared(SourceWriter writer)
    {
        if (record.AdditionalProperties is not { } additional)
        {
            writer.Line("context.SkipProperty(ref reader);");
            return;
        }

        var value = additional.ValueType.IsNullable ? ReadCode.OrNull(additional.ValueType, record.Namespace) : ReadCode.Value(additional.ValueType, record.Namespace);
        writer.Line("var name = context.ReadPropertyName(ref reader);");
        writer.Line("context.At(name, ref reader);");
        writer.Line($"{_extras} ??= new {MapType(additional)}(global::System.StringComparer.Ordinal);");
        writer.Line($"{_extras}[name] = {value};");
    }

    /// <summary>Statements: a generic method that stands in for a value is made for every type, and none of it is needed by an answer that is complete.</summary>
    private void WriteMissing(SourceWriter writer)
    {
        foreach (var member in members.Where(static member => member.MustBeThere))
        {
            var local = _locals[member.Name];
            var isMissing = _flags.TryGetValue(member.Name, out var flag) ? $"!{flag}" : $"{local} is null";
            writer.Gap().Open($"if ({isMissing})").Line($"context.Missing({CSharpLiteral.String(member.WireName)});");
            if (member.Presence == Presence.Required && StandIn(member) is var standIn and not "default")
            {
                writer.Line($"{local} = {standIn};");
            }

            writer.Close();
        }
    }

    private string StandIn(RecordMember member) => member.Constant ?? Fallback.Of(member.Type, record.Namespace);

    private void WriteResult(SourceWriter writer)
    {
        writer.Gap();
        if (members.Count == 0 && record.AdditionalProperties is null)
        {
            writer.Line($"return new {_type}();");
            return;
        }

        writer.Line($"return new {_type}").Line("{").Indent();
        foreach (var member in members)
        {
            writer.Line($"{member.Name} = {_locals[member.Name]}{(member is { Presence: Presence.Required, Type.IsValueType: true } ? ".GetValueOrDefault()" : "")},");
        }

        if (record.AdditionalProperties is { } additional)
        {
            writer.Line($"{additional.PropertyName} = {_extras},");
        }

        writer.Outdent().Line("};");
    }

    private string MapType(AdditionalPropertiesModel additional) =>
        $"global::System.Collections.Generic.Dictionary<string, {TypeNames.Of(additional.ValueType, record.Namespace)}>";
}
