using Venice.OpenApi.Collections;
using Venice.OpenApi.Emission.Json;
using Venice.OpenApi.Emission.Schemas;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Enums;

/// <summary>An open enum: a struct that keeps any text, with the known ones as members and as constants for <c>switch</c>.</summary>
internal static class EnumEmitter
{
    /// <summary>Up to so many values are compared in a pattern; what the compiler pays for one grows with the square of them.</summary>
    private const int ValuesOfOnePattern = 100;

    public static EquatableArray<EmittedFile> Emit(EnumModel model)
    {
        var type = TypeNames.Emitted(model.Name, model.Namespace);
        var writer = FileHead.Begin(model.DocumentName, model.Origin, model.Namespace);

        // editors propose the known values where one is expected, as they do for enums of C#
        writer.Line($"/// <completionlist cref=\"{type}\"/>");
        DocumentationWriter.Write(writer, model.Documentation);
        writer.Line(FileHead.GeneratedCode);
        writer.Line(JsonEntrances.Converter(type));
        writer.Open($"{TypeNames.Access(model.IsInternal)} readonly partial struct {model.Name} :\n    global::System.IEquatable<{type}>,\n    global::Venice.OpenApi.Json.IJsonModel<{type}>");
        WriteValue(writer, model.Name);
        WriteMembers(writer, model, type);
        WriteKnown(writer, model, type);
        WriteEquality(writer, type);
        WriteJson(writer, type);
        SchemaEmitter.Write(writer, model);
        WriteConstants(writer, model);
        writer.Close();
        return [new($"{model.Name}.g.cs", writer.Complete())];
    }

    private static void WriteValue(SourceWriter writer, string name) => writer.Lines($$"""
        private readonly string? _value;

        /// <summary>A value, known or not: the service may know more than its document says.</summary>
        /// <param name="value">The text as it is sent.</param>
        public {{name}}(string value)
        {
            global::System.ArgumentNullException.ThrowIfNull(value);
            _value = value;
        }

        /// <summary>The text as it is sent; empty for the default of this struct.</summary>
        public string Value => _value ?? string.Empty;

        """);

    private static void WriteMembers(SourceWriter writer, EnumModel model, string type)
    {
        foreach (var member in model.Members)
        {
            writer.Gap();
            DocumentationWriter.Write(writer, member.Documentation);
            writer.Line($"public static {type} {member.Name} => new(Values.{member.Name});");
        }
    }

    private static void WriteKnown(SourceWriter writer, EnumModel model, string type)
    {
        writer.Gap().Line("/// <summary>The values that the document names, in its order.</summary>");
        writer.Line($"public static global::System.Collections.Generic.IReadOnlyList<{type}> Known {{ get; }} =");
        writer.Line("[").Indent();
        foreach (var member in model.Members)
        {
            writer.Line($"{member.Name},");
        }

        writer.Outdent().Line("];").Gap();
        writer.Line("/// <summary>Whether the document names this value.</summary>");
        var distinct = model.Members.GroupBy(static member => member.Value, StringComparer.Ordinal).Select(static same => $"Values.{same.First().Name}").ToList();
        switch (distinct.Count)
        {
            case 0:
                writer.Line("public bool IsKnown => false;");
                break;
            case <= ValuesOfOnePattern:
                writer.Line($"public bool IsKnown => Value is {string.Join(" or ", distinct)};");
                break;
            default:
                writer.Line("public bool IsKnown => _known.Contains(Value);").Gap();
                writer.Line("private static readonly global::System.Collections.Generic.HashSet<string> _known = new(global::System.StringComparer.Ordinal)").Line("{").Indent();
                foreach (var value in distinct)
                {
                    writer.Line($"{value},");
                }

                writer.Outdent().Line("};");
                break;
        }
    }

    private static void WriteEquality(SourceWriter writer, string type) => writer.Lines($$"""

        /// <summary>Any text can be a value.</summary>
        /// <param name="value">The text as it is sent.</param>
        public static implicit operator {{type}}(string value) => new(value);

        /// <summary>Whether both are the same text, letter for letter.</summary>
        /// <param name="left">One value.</param>
        /// <param name="right">The other.</param>
        public static bool operator ==({{type}} left, {{type}} right) => left.Equals(right);

        /// <summary>Whether the texts differ.</summary>
        /// <param name="left">One value.</param>
        /// <param name="right">The other.</param>
        public static bool operator !=({{type}} left, {{type}} right) => !left.Equals(right);

        /// <inheritdoc/>
        public bool Equals({{type}} other) => string.Equals(Value, other.Value, global::System.StringComparison.Ordinal);

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is {{type}} other && Equals(other);

        /// <inheritdoc/>
        public override int GetHashCode() => Value.GetHashCode(global::System.StringComparison.Ordinal);

        /// <summary>The text as it is sent.</summary>
        public override string ToString() => Value;

        """);

    private static void WriteJson(SourceWriter writer, string type)
    {
        JsonEntrances.Write(writer, type);
        writer.Lines($$"""
            internal static {{type}} ReadJson({{ReadCode.Parameters}}) => new(context.ReadString(ref reader));

            internal void WriteJson({{WriteCode.Parameter}}) => writer.WriteString(Value);

            """);
    }

    private static void WriteConstants(SourceWriter writer, EnumModel model)
    {
        writer.Gap().Line("/// <summary>The known texts as constants, for <c>switch</c> and attributes.</summary>");
        writer.Open("public static class Values");
        foreach (var member in model.Members)
        {
            writer.Gap();
            DocumentationWriter.Write(writer, member.Documentation);
            if (member.ReplacedBy is { } replacement)
            {
                writer.Line(FileHead.ReplacedBy(replacement));
            }

            writer.Line($"public const string {member.Name} = {CSharpLiteral.String(member.Value)};");
        }

        writer.Close();
    }
}
