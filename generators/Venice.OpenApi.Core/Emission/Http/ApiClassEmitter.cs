using Venice.OpenApi.Collections;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Http;

/// <summary>The class behind a tag's interface: its operations, and a method for each of their answers.</summary>
internal static class ApiClassEmitter
{
    public static EquatableArray<EmittedFile> Emit(InterfaceModel model)
    {
        var writer = FileHead.Begin(model.DocumentName, $"tags/{model.Tag}", model.Namespace);
        writer.Line(FileHead.GeneratedCode);
        writer.Open($"internal sealed class {model.ClassName} : {TypeNames.Emitted(model.Name, model.Namespace)}");
        foreach (var operation in model.Operations)
        {
            Operation(writer, operation);
        }

        writer.Gap();
        writer.Lines($$"""
            private readonly {{HttpNames.ApiTransport}} _transport;

            public {{model.ClassName}}({{HttpNames.ApiTransport}} transport) => _transport = transport;
            """);
        foreach (var operation in model.Operations)
        {
            var stem = Stem(operation);
            var errorMethod = ErrorWriter.IsNeeded(operation) ? stem + "ErrorAsync" : null;
            foreach (var answer in operation.Answers)
            {
                MethodWriter.Write(writer, operation, answer, stem + "Operation", errorMethod, model.Namespace);
            }

            if (errorMethod is not null)
            {
                ErrorWriter.Write(writer, operation, errorMethod, model.Namespace);
            }
        }

        writer.Close();
        return [new EmittedFile($"{model.ClassName}.g.cs", writer.Complete())];
    }

    private static void Operation(SourceWriter writer, OperationModel operation)
    {
        var security = operation.Security.Select(static alternative => $"[{string.Join(", ", alternative.Schemes.Select(CSharpLiteral.String))}]");
        writer.Gap();
        writer.Line($"private static readonly {HttpNames.ApiOperation} {Stem(operation)}Operation = new(");
        writer.Indent();
        writer.Line($"{CSharpLiteral.String(operation.Id)},");
        writer.Line($"{CSharpLiteral.String(operation.HttpMethod)},");
        writer.Line($"{CSharpLiteral.String(operation.Path)},");
        writer.Line($"security: [{string.Join(", ", security)}]);");
        writer.Outdent();
        foreach (var answer in operation.Answers.Where(static answer => !answer.Payloads.IsEmpty))
        {
            writer.Gap();
            writer.Line($"private static readonly {HttpNames.PayloadPlaces} {MethodWriter.PayloadsField(answer)} = new({string.Join(", ", answer.Payloads.Select(CSharpLiteral.String))});");
        }
    }

    // the methods' names are unique in the class and end in Async, so what is made from the first of them is unique too
    private static string Stem(OperationModel operation)
    {
        var name = operation.Answers[0].MethodName;
        return name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Async".Length) : name;
    }
}
