using Venice.OpenApi.Collections;
using Venice.OpenApi.Emission.Json;
using Venice.OpenApi.Emission.Records;
using Venice.OpenApi.Emission.Schemas;
using Venice.OpenApi.Emission.Validation;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Unions;

/// <summary>One of several types, as a class with a closed set of cases and one for what no case fits.</summary>
internal static class UnionEmitter
{
    public static EquatableArray<EmittedFile> Emit(UnionModel union)
    {
        var type = TypeNames.Emitted(union.Name, union.Namespace);
        var cases = union.Cases.Select(model => new UnionCase(model, union.Namespace)).ToList();
        var patterns = new PatternTable(union.Name, union.Namespace);
        var writer = FileHead.Begin(union.DocumentName, union.Origin, union.Namespace);
        WriteHead(writer, union, type);
        UnionDeclaration.Write(writer, union, cases, type);
        WriteValidation(writer, cases, patterns);
        JsonEntrances.Write(writer, type);
        writer.Line("// stands for a value that an answer should have had; the answer's violations say so");
        writer.Line($"internal static {type} Incomplete => new(CaseKind.Unknown);");
        var recognition = new UnionRecognition(union, cases);
        UnionReader.Write(writer, union, cases, recognition.Call);
        WriteWriter(writer, cases);
        SchemaEmitter.Write(writer, union);
        if (union.HasFiles)
        {
            FilesEmitter.Write(writer, new(cases.Select(static item => item.Name), "files"), cases.Select(static item => new MemberValue(item.Name, item.Type)));
        }

        writer.Close();
        recognition.Write(writer);
        patterns.Write(writer);
        return [new($"{union.Name}.g.cs", writer.Complete())];
    }

    private static void WriteHead(SourceWriter writer, UnionModel union, string type)
    {
        DocumentationWriter.Write(writer, union.Documentation);
        writer.Line(FileHead.GeneratedCode);
        writer.Line(JsonEntrances.Converter(type));
        var files = union.HasFiles ? ",\n    global::Venice.OpenApi.IFileContainer" : "";
        writer.Open($"""
            {TypeNames.Access(union.IsInternal)} sealed partial class {union.Name} :
                global::System.IEquatable<{type}>,
                global::Venice.OpenApi.Validation.IValidatable,
                global::Venice.OpenApi.Json.IJsonModel<{type}>{files}
            """);
    }

    private static void WriteValidation(SourceWriter writer, List<UnionCase> cases, PatternTable patterns)
    {
        var names = new LocalNames(cases.Select(static item => item.Name), "violations");
        var checks = new ValueChecks(names, patterns, SharedLimits.None);
        ValidationEmitter.WriteEntrances(writer);
        writer.Open("internal void Validate(ref global::Venice.OpenApi.Validation.ViolationCollector violations)");
        foreach (var item in cases)
        {
            var local = names.Take(item.Name);
            writer.Gap();
            CheckCode.Write(writer, $"{item.Name} is {{ }} {local}", checks.Of(local, item.Type, item.Model.Constraints, "\"\"", isEntered: true));
        }

        // read and written as it came, because an answer may know more than the document; a request may not
        writer.Gap().Open("if (Kind == CaseKind.Unknown)");
        writer.Line("violations.AddRule(\"anyOf\", \"must be one of the alternatives that the document knows.\");").Close();

        writer.Close();
    }

    private static void WriteWriter(SourceWriter writer, List<UnionCase> cases)
    {
        var names = new LocalNames(cases.Select(static item => item.Name), "writer");
        var code = new WriteCode(names);
        writer.Gap().Open($"internal void WriteJson({WriteCode.Parameter})");
        foreach (var item in cases)
        {
            var local = names.Take(item.Name);
            writer.Open($"if ({item.Name} is {{ }} {local})");
            code.Value(writer, item.Type, local);
            writer.Line("return;").Close().Gap();
        }

        writer.Line("writer.WriteJson(Unknown.GetValueOrDefault());");
        writer.Close();
    }
}
