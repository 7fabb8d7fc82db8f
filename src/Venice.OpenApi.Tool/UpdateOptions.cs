using System.CommandLine;
using Venice.OpenApi.Tool.Comparing;
using Venice.OpenApi.Tool.Comparing.Reporting;
using Venice.OpenApi.Tool.Updating;

namespace Venice.OpenApi.Tool;

/// <summary>The options of <c>update</c>.</summary>
internal sealed class UpdateOptions
{
    private static readonly string[] DefaultVerify = ["dotnet build", "dotnet test --no-build"];

    private readonly Option<string> _from = new("--from") { Description = "The vendor's newest document: a file, or an address with http, https or file.", Required = true };
    private readonly Option<string> _document = new("--document")
    {
        Description = "The imported document that is replaced.",
        DefaultValueFactory = static _ => "openapi/venice.openapi.yaml",
    };
    private readonly Option<string?> _overlay = new("--overlay") { Description = "The overlay that must still fit. Default: the one beside the document (x.overlay.yaml of x.openapi.yaml)." };
    private readonly Option<string[]> _verify = new("--verify")
    {
        Description = "A command that must succeed with the new document; may be given more than once. Default: 'dotnet build', then 'dotnet test --no-build'.",
    };
    private readonly Option<bool> _noVerify = new("--no-verify") { Description = "Replace the document without running anything." };
    private readonly Option<bool> _check = new("--check") { Description = "Change nothing; say what an update would do. The exit code is 3 when there is drift." };
    private readonly Option<ReportFormat> _format = new("--format") { Description = "'text', 'json' or 'markdown'.", DefaultValueFactory = static _ => ReportFormat.Text };
    private readonly Option<string?> _output = new("--out", "-o") { Description = "Where to write the report, whole or not at all. Default: standard output." };
    private readonly Option<FailOn> _failOn = new("--fail-on")
    {
        Description = "With --check, from when on it is drift: 'breaking', 'behaviour', 'change' (anything but words), 'any', 'never'.",
        DefaultValueFactory = static _ => FailOn.Change,
    };
    private readonly SelectionOptions _selection = new("Import");

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_from, _document, _overlay, _verify, _noVerify, _check, _format, _output, _failOn])
        {
            command.Add(option);
        }

        _selection.AddTo(command);
    }

    public UpdateRequest Of(ParseResult parsed) => new(
        parsed.GetRequiredValue(_from),
        parsed.GetRequiredValue(_document),
        parsed.GetValue(_overlay),
        _selection.Of(parsed),
        parsed.GetValue(_noVerify) ? [] : parsed.GetValue(_verify) is { Length: > 0 } commands ? commands : DefaultVerify,
        parsed.GetValue(_check),
        parsed.GetValue(_format),
        parsed.GetValue(_output),
        parsed.GetValue(_failOn));
}
