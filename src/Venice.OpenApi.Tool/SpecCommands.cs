using System.CommandLine;
using Venice.OpenApi.Tool.Comparing;
using Venice.OpenApi.Tool.Comparing.Reporting;
using Venice.OpenApi.Tool.Importing;
using Venice.OpenApi.Tool.Updating;

namespace Venice.OpenApi.Tool;

/// <summary>The commands on documents, for this tool's root and for others that host them.</summary>
internal static partial class SpecCommands
{
    /// <summary><c>import FILE</c>: writes a document that holds facts only. Exits with 0, or with 1 and one sentence on standard error.</summary>
    public static Command Import()
    {
        var file = new Argument<string>("file") { Description = "The vendor's OpenAPI 3 document, YAML or JSON." };
        var output = new Option<string?>("--out", "-o") { Description = "Where to write it, whole or not at all. Default: standard output." };
        var selection = new SelectionOptions("Import");
        var command = new Command(
            "import",
            "Writes an OpenAPI document with the chosen operations (all of them without a choice) and what they reach: structure and constraints as "
            + "published, in published order; descriptions and examples left out. The same input gives the same bytes.")
        {
            file, output,
        };
        selection.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var streams = parsed.InvocationConfiguration;
            return ImportAction.RunAsync(parsed.GetRequiredValue(file), parsed.GetValue(output), selection.Of(parsed), streams.Output, streams.Error, cancellation);
        });
        return command;
    }

    /// <summary><c>diff OLD NEW</c>: what differs, where, and what it does. Exits with 0, with 3 when there is drift, or with 1 and one sentence on standard error.</summary>
    public static Command Diff()
    {
        var old = new Argument<string>("old") { Description = "The older OpenAPI 3 document: a file, or an address with http or https." };
        var @new = new Argument<string>("new") { Description = "The newer one." };
        var overlay = new Option<string?>("--overlay") { Description = "An OpenAPI Overlay to apply to both, as your build does: its names and retired values count." };
        var format = FormatOption();
        var output = new Option<string?>("--out", "-o") { Description = "Where to write the report, whole or not at all. Default: standard output." };
        var failOn = new Option<FailOn>("--fail-on")
        {
            Description = "From when on the exit code is 3: 'breaking' (C# stops to compile, or requests may be refused), 'behaviour' (or requests mean something else), "
                + "'change' (or anything but words), 'any', 'never'.",
            DefaultValueFactory = static _ => FailOn.Breaking,
        };
        var selection = new SelectionOptions("Compare");
        var command = new Command(
            "diff",
            "Compares two OpenAPI documents: every change at its place in both, what it does to C# that was emitted from the older one and to requests, and the SemVer step that follows.")
        {
            old, @new, overlay, format, output, failOn,
        };
        selection.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var streams = parsed.InvocationConfiguration;
            var request = new DiffRequest(
                parsed.GetRequiredValue(old), parsed.GetRequiredValue(@new), selection.Of(parsed), parsed.GetValue(overlay), parsed.GetValue(format), parsed.GetValue(output), parsed.GetValue(failOn));
            return DiffAction.RunAsync(request, streams.Output, streams.Error, cancellation);
        });
        return command;
    }

    /// <summary><c>update --from FILE|URL</c>: a newer document in the place of the old one, if everything holds. Exits with 0, with 1 and the old document back, or with 3 when only checked.</summary>
    public static Command Update()
    {
        var options = new UpdateOptions();
        var command = new Command(
            "update",
            "Imports the vendor's newest document, compares, checks that the overlay still fits, replaces the document and runs the build and the contract. When something fails the old document is back.");
        options.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var streams = parsed.InvocationConfiguration;
            return UpdateAction.RunAsync(options.Of(parsed), new(), streams.Output, streams.Error, cancellation);
        });
        return command;
    }

    private static Option<ReportFormat> FormatOption() =>
        new("--format") { Description = "'text', 'json' or 'markdown' (for a pull request).", DefaultValueFactory = static _ => ReportFormat.Text };
}
