using System.CommandLine;
using Venice.Cli.Output;

namespace Venice.Cli.Contracts;

/// <summary><c>venice contract coverage</c></summary>
internal static class CoverageCommand
{
    public static Command Create()
    {
        var html = new Option<string?>("--html") { Description = "Write a page for people: figures, a heat map, and what is not covered and why.", HelpName = "file" };
        var json = new Option<string?>("--json") { Description = "Write figures and all items as JSON.", HelpName = "file" };
        var command = new Command("coverage", "Tells what of a document a contract would notice when it is broken: operations, statuses, media types, parameters, properties and constraints.");
        var input = new ContractInput();
        input.AddTo(command);
        command.Add(html);
        command.Add(json);
        command.SetAction((parsed, cancellation) => ContractRun.RunAsync(parsed, static () => null, token => CoverAsync(parsed, input, parsed.GetValue(html), parsed.GetValue(json), token), cancellation));
        return command;
    }

    private static async Task<int> CoverAsync(ParseResult parsed, ContractInput input, string? html, string? json, CancellationToken cancellationToken)
    {
        using var reports = ReportFiles.Prepare([html, json]);
        var coverage = input.ReadDocument(parsed).Cover(input.ReadPact(parsed), input.PactName(parsed));
        await reports.WriteAsync(html, coverage.ToHtml, cancellationToken).ConfigureAwait(false);
        await reports.WriteAsync(json, coverage.ToJson, cancellationToken).ConfigureAwait(false);
        reports.Keep();
        await parsed.InvocationConfiguration.Output.WriteAsync(coverage.ToText()).ConfigureAwait(false);
        return ExitCode.Done;
    }
}
