using Venice.OpenApi.Collections;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Refit;

/// <summary>A tag's interface with Refit's attributes.</summary>
internal static class RefitInterfaceEmitter
{
    private const string Promise =
        "For Refit: `RestService.For`, `RestService.ForGenerated` and `AddRefitGeneratedClient` find it. It grows with the document, so do not implement it elsewhere but in tests.";

    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal) { "Get", "Post", "Put", "Delete", "Patch", "Head", "Options" };

    public static EquatableArray<EmittedFile> Emit(RefitApiModel model)
    {
        var writer = FileHead.Begin(model.DocumentName, $"tags/{model.Tag}", model.Namespace);
        writer.Line(RefitNames.Silence).Gap();
        var documentation = model.Documentation;
        DocumentationWriter.Write(writer, documentation with { Remarks = documentation.Remarks is { Length: > 0 } remarks ? $"{remarks}\n\n{Promise}" : Promise });
        writer.Line(FileHead.GeneratedCode);
        writer.Open($"{TypeNames.Access(model.IsInternal)} interface {model.Name}");
        foreach (var method in model.Methods)
        {
            var parts = RefitPart.Of(method, model.Namespace);
            writer.Gap();
            RefitDocumentation.Write(writer, method, parts);
            Attributes(writer, method);
            RefitSignature.WriteDeclaration(writer, method, parts, model.Namespace);
        }

        writer.Close();
        return [new EmittedFile($"{model.Name}.g.cs", writer.Complete())];
    }

    private static void Attributes(SourceWriter writer, RefitMethodModel method)
    {
        var verb = method.Operation.HttpMethod;
        verb = verb.Substring(0, 1) + verb.Substring(1).ToLowerInvariant();
        if (Methods.Contains(verb))
        {
            writer.Line($"[{RefitNames.Attribute}{verb}({CSharpLiteral.String(method.Operation.Path)})]");
        }

        if (method.Kind == RefitMethodKind.Upload)
        {
            writer.Line($"[{RefitNames.Attribute}Multipart]");
        }

        var headers = new List<string>();
        if (!method.Answer.MediaTypes.IsEmpty)
        {
            headers.Add(CSharpLiteral.String("Accept: " + string.Join(", ", method.Answer.MediaTypes)));
        }

        if (method.TakesBearer)
        {
            headers.Add(CSharpLiteral.String("Authorization: Bearer"));
        }

        if (headers.Count > 0)
        {
            writer.Line($"[{RefitNames.Attribute}Headers({string.Join(", ", headers)})]");
        }
    }
}
