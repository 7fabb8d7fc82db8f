using System.CommandLine;
using Venice.OpenApi.Tool.Importing;

namespace Venice.OpenApi.Tool;

/// <summary>The options that choose operations, the same for all commands.</summary>
internal sealed class SelectionOptions(string verb)
{
    private readonly Option<string[]> _operations = Names("--operations", $"{verb} only these operations, by operationId or as 'GET /path'; separated by commas.");
    private readonly Option<string[]> _paths = Names("--paths", $"{verb} only the operations at these paths; separated by commas.");
    private readonly Option<string[]> _tags = Names("--tags", $"{verb} only the operations with one of these tags; separated by commas.");

    public void AddTo(Command command)
    {
        command.Add(_operations);
        command.Add(_paths);
        command.Add(_tags);
    }

    public ImportSelection Of(ParseResult parsed) => new(List(parsed, _operations), List(parsed, _paths), List(parsed, _tags));

    private static Option<string[]> Names(string name, string description) =>
        new(name) { Description = description, AllowMultipleArgumentsPerToken = true, HelpName = "a,b,…" };

    private static IReadOnlyList<string> List(ParseResult parsed, Option<string[]> option) =>
        [.. (parsed.GetValue(option) ?? []).SelectMany(static value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
