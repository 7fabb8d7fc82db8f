using System.Text;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Reading;
using Venice.OpenApi.Tool.Writing;

namespace Venice.OpenApi.Tool.Importing;

/// <summary>The import as a command runs it: file in, file or standard output out.</summary>
internal static class ImportAction
{
    private const int Done = 0;
    private const int Failed = 1;

    public static async Task<int> RunAsync(string file, string? output, ImportSelection selection, TextWriter standard, TextWriter error, CancellationToken cancellation)
    {
        try
        {
            var text = await File.ReadAllTextAsync(file, Encoding.UTF8, cancellation).ConfigureAwait(false);
            var read = SpecReader.Read(new(file, text));
            await ReportAsync(read, error).ConfigureAwait(false);
            var result = SpecImport.Of(read, selection);
            if (result.Document is null)
            {
                await error.WriteLineAsync(result.Failure).ConfigureAwait(false);
                return Failed;
            }

            var written = SpecImport.Write(result.Document);
            if (output is null)
            {
                await standard.WriteAsync(written.AsMemory(), cancellation).ConfigureAwait(false);
            }
            else
            {
                await WholeFile.WriteAsync(output, written, cancellation).ConfigureAwait(false);
            }

            return Done;
        }
        catch (FileNotFoundException)
        {
            return await FailAsync(error, $"There is no file '{file}'.").ConfigureAwait(false);
        }
        catch (DirectoryNotFoundException)
        {
            return await FailAsync(error, File.Exists(file) ? $"There is no folder for '{output}'." : $"There is no file '{file}'.").ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return await FailAsync(error, e.Message).ConfigureAwait(false);
        }
    }

    /// <summary>What was lost while reading. An error makes the import fail, and stands there with its place as well.</summary>
    private static async Task ReportAsync(SpecDocument read, TextWriter error)
    {
        foreach (var finding in read.Diagnostics.Where(static finding => finding.Rule.Severity != RuleSeverity.Info))
        {
            await error.WriteLineAsync(finding.ToString()).ConfigureAwait(false);
        }
    }

    private static async Task<int> FailAsync(TextWriter error, string sentence)
    {
        await error.WriteLineAsync(sentence).ConfigureAwait(false);
        return Failed;
    }
}
