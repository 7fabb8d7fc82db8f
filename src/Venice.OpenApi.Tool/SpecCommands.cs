using System.CommandLine;
using Venice.OpenApi.Tool.Importing;

namespace Venice.OpenApi.Tool;

/// <summary>The commands on documents, for this tool's root and for others that host them.</summary>
internal static partial class SpecCommands
{
    /// <summary><c>import FILE</c>: writes a document that holds facts only. Exits with 0, or with 1 and one sentence on standard error.</summary>
    public static Command Import()
    {
        var file = new Argument<string>("file") { Description = "The vendor's OpenAPI 3 document, YAML or JSON." };
        var output = new Option<string?>("--out", "-o") { Description = "Where to write it, whole or not at all. Default: standard output." };
        var operations = Names("--operations", "Import only these operations, by operationId or as 'GET /path'; separated by commas.");
        var paths = Names("--paths", "Import only the operations at these paths; separated by commas.");
        var tags = Names("--tags", "Import only the operations with one of these tags; separated by commas.");
        var command = new Command(
            "import",
            "Writes an OpenAPI document with the chosen operations (all of them without a choice) and what they reach: structure and constraints as "
            + "published, in published order; descriptions and examples left out. The same input gives the same bytes.")
        {
            file, output, operations, paths, tags,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var selection = new ImportSelection(List(parsed, operations), List(parsed, paths), List(parsed, tags));
            var streams = parsed.InvocationConfiguration;
            return ImportAction.RunAsync(parsed.GetRequiredValue(file), parsed.GetValue(output), selection, streams.Output, streams.Error, cancellation);
        });
        return command;
    }

    private static Option<string[]> Names(string name, string description) =>
        new(name) { Description = description, AllowMultipleArgumentsPerToken = true, HelpName = "a,b,…" };

    private static IReadOnlyList<string> List(ParseResult parsed, Option<string[]> option) =>
        [.. (parsed.GetValue(option) ?? []).SelectMany(static value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
