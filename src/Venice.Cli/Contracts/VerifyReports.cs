using Venice.Cli.Output;

namespace Venice.Cli.Contracts;

/// <summary>Tells what came out of a verification: as files, and as text. It may have been paid for, so that neither depends on the other, and no Ctrl-C takes them away.</summary>
/// <param name="output">Where the text goes.</param>
/// <param name="files">The drafts of the files.</param>
/// <param name="junit">The file for JUnit's XML, if one is wished for.</param>
/// <param name="json">The file for JSON, if one is wished for.</param>
internal sealed class VerifyReports(TextWriter output, ReportFiles files, string? junit, string? json)
{
    public async Task TellAsync(VerifyOutcome outcome)
    {
        // the files first: a full pipe may hold the text up for ever
        var kept = KeepAsync(outcome);
        try
        {
            await kept.ConfigureAwait(false);
        }
        finally
        {
            await WriteTextAsync(outcome, kept.IsCompletedSuccessfully).ConfigureAwait(false);
        }
    }

    private async Task KeepAsync(VerifyOutcome outcome)
    {
        await files.WriteAsync(junit, () => JUnitReport.Of(outcome), CancellationToken.None).ConfigureAwait(false);
        await files.WriteAsync(json, () => VerifyJson.Of(outcome), CancellationToken.None).ConfigureAwait(false);
        files.Keep();
    }

    private async Task WriteTextAsync(VerifyOutcome outcome, bool areFilesKept)
    {
        try
        {
            await output.WriteAsync(VerifyText.Of(outcome)).ConfigureAwait(false);
            await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (!areFilesKept && LastWords.IsOfTheWriter(exception))
        {
            // why there are no files is said elsewhere, and says more
        }
    }
}
