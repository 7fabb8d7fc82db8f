using System.CommandLine;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Tool.Generating;

namespace Venice.OpenApi.Tool;

/// <content>Code from a document, without a compiler.</content>
internal static partial class SpecCommands
{
    /// <summary>
    /// <c>generate FILE</c>: writes the C# that the generator emits in a build. Exits with 0; or with 1, findings and one sentence on standard error, and the
    /// folder as it was.
    /// </summary>
    public static Command Generate()
    {
        var file = new Argument<string>("file") { Description = "The OpenAPI 3 document, YAML or JSON." };
        var space = new Option<string>("--namespace", "-n") { Description = "The namespace of the emitted code, such as Acme.Api.", Required = true };
        var output = new Option<string>("--out", "-o")
        {
            Description = "The folder to write to, whole or not at all. One that is there is replaced, if nothing but emitted files (*.g.cs) is in it.",
            Required = true,
        };
        var client = new Option<string?>("--client-name") { Description = "The name of the root client. Default: from the file's name, acme.yaml gives AcmeClient." };
        var overlay = new Option<string?>("--overlay") { Description = "An OpenAPI Overlay that is applied first." };
        var references = NameList.Option("--references", "Files that the document refers to with $ref; separated by commas. No other file is looked at.");
        var operations = NameList.Option("--operations", "Emit only these operations, by operationId, and what they reach; separated by commas.");
        var excluded = NameList.Option("--exclude-operations", "Leave these operations out, by operationId; separated by commas.");
        var tags = NameList.Option("--tags", "Emit only the operations with one of these tags; separated by commas.");
        var accessibility = new Option<string>("--accessibility") { Description = "Who sees the emitted types.", DefaultValueFactory = static _ => "public" };
        var emit = new Option<string>("--emit") { Description = "Everything, or the types without a client.", DefaultValueFactory = static _ => "everything" };
        accessibility.AcceptOnlyFromAmong("public", "internal");
        emit.AcceptOnlyFromAmong("everything", "models");
        space.Validators.Add(static result => CSharpName.Refuse(result, mayHaveDots: true, "a namespace, such as Acme.Api"));
        client.Validators.Add(static result => CSharpName.Refuse(result, mayHaveDots: false, "a name for a class, such as AcmeClient"));
        var command = new Command(
            "generate",
            "Writes the C# files that the source generator of Venice.OpenApi emits for a document: to look at them, or for builds without the generator. "
            + "They need the package Venice.OpenApi at run time. The same input gives the same bytes.")
        {
            file, space, output, client, overlay, references, operations, excluded, tags, accessibility, emit,
        };
        command.SetAction(parsed =>
        {
            var options = new Generation.GeneratorOptions(
                parsed.GetRequiredValue(space),
                parsed.GetValue(client),
                parsed.GetValue(overlay),
                NameList.Of(parsed, operations).ToEquatableArray(),
                NameList.Of(parsed, tags).ToEquatableArray(),
                ModelsOnly: parsed.GetValue(emit) == "models")
            {
                Excluded = NameList.Of(parsed, excluded).ToEquatableArray(),
                Accessibility = parsed.GetValue(accessibility),
            };
            return GenerateAction.Run(parsed.GetRequiredValue(file), NameList.Of(parsed, references), options, parsed.GetRequiredValue(output), parsed.InvocationConfiguration.Error);
        });
        return command;
    }
}
