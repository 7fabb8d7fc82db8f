using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Venice.Cli.Contracts;

/// <summary>A program that is run to its end, with what it wrote.</summary>
internal sealed record ChildProcess(int ExitCode, string Output, string Error)
{
    /// <summary>Of what is written without end, the beginning is enough.</summary>
    private const int LongestText = 1024 * 1024;

    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(5);

    /// <param name="start">The program.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="cancellationToken">Ends it, and all that it started.</param>
    /// <exception cref="Win32Exception">There is no such program.</exception>
    public static async Task<ChildProcess> RunAsync(ProcessStartInfo start, string input, CancellationToken cancellationToken)
    {
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        using var process = Process.Start(start)!;
        try
        {
            var (output, error) = (ReadAsync(process.StandardOutput, cancellationToken), ReadAsync(process.StandardError, cancellationToken));
            try
            {
                await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken).ConfigureAwait(false);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // it ended without reading: its exit code tells
            }

            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return new(process.ExitCode, await output.ConfigureAwait(false), await error.ConfigureAwait(false));
        }
        finally
        {
            await EndAsync(process).ConfigureAwait(false);
        }
    }

    /// <summary>Whoever called may remove the files that it works with: only when it is gone.</summary>
    private static async Task EndAsync(Process process)
    {
        try
        {
            if (process.HasExited)
            {
                return;
            }

            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // it has ended meanwhile, or one of those that it started has
        }

        using var patience = new CancellationTokenSource(LongestEnd);
        try
        {
            await process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // what cannot be ended is not waited for
        }
    }

    private static async Task<string> ReadAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var (text, buffer) = (new StringBuilder(), new char[4096]);
        int count;
        while ((count = await reader.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            text.Append(buffer, 0, Math.Min(count, LongestText - text.Length));
        }

        return text.ToString();
    }
}
