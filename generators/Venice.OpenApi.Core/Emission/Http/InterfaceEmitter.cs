using Venice.OpenApi.Collections;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Http;

/// <summary>A tag's interface.</summary>
internal static class InterfaceEmitter
{
    private const string Promise = "Made to be called, and to be replaced in tests. It grows with the document, so do not implement it elsewhere.";

    public static EquatableArray<EmittedFile> Emit(InterfaceModel model)
    {
        var writer = FileHead.Begin(model.DocumentName, $"tags/{model.Tag}", model.Namespace);
        var documentation = model.Documentation;
        DocumentationWriter.Write(writer, documentation with { Remarks = documentation.Remarks is { Length: > 0 } remarks ? $"{remarks}\n\n{Promise}" : Promise });
        writer.Line(FileHead.GeneratedCode);
        writer.Open($"{TypeNames.Access(model.IsInternal)} interface {model.Name}");
        foreach (var operation in model.Operations)
        {
            foreach (var answer in operation.Answers)
            {
                writer.Gap();
                MethodDocumentation.Write(writer, operation, answer, model.Namespace);
                MethodSignature.Write(writer, operation, answer, model.Namespace, end: ";");
                if (!answer.Payloads.IsEmpty)
                {
                    writer.Gap();
                    MethodDocumentation.Write(writer, operation, answer, model.Namespace, isWithPayloads: true);
                    MethodSignature.Write(writer, operation, answer, model.Namespace, end: ";", payloads: HttpNames.PayloadOptions);
                }
            }
        }

        writer.Close();
        return [new EmittedFile($"{model.Name}.g.cs", writer.Complete())];
    }
}
