using System.CommandLine;
using Venice.OpenApi.Tool.Importing;

namespace Venice.OpenApi.Tool;

/// <summary>The options that choose operations, the same for all commands.</summary>
internal sealed class SelectionOptions(string verb)
{
    private readonly Option<string[]> _operations = NameList.Option("--operations", $"{verb} only these operations, by operationId or as 'GET /path'; separated by commas.");
    private readonly Option<string[]> _paths = NameList.Option("--paths", $"{verb} only the operations at these paths; separated by commas.");
    private readonly Option<string[]> _tags = NameList.Option("--tags", $"{verb} only the operations with one of these tags; separated by commas.");

    public void AddTo(Command command)
    {
        command.Add(_operations);
        command.Add(_paths);
        command.Add(_tags);
    }

    public ImportSelection Of(ParseResult parsed) => new(NameList.Of(parsed, _operations), NameList.Of(parsed, _paths), NameList.Of(parsed, _tags));
}
