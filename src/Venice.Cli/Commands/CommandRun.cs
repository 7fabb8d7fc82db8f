using System.CommandLine;
using System.Globalization;
using Venice.Cli.Connections;
using Venice.Cli.Output;

namespace Venice.Cli.Commands;

/// <summary>Runs what a command does, and turns every failure into one sentence and an exit code.</summary>
internal static class CommandRun
{
    /// <param name="parsed">The command line.</param>
    /// <param name="settings">How to reach the service.</param>
    /// <param name="asJson">Whether standard output shall hold JSON, errors included.</param>
    /// <param name="secrets">Texts that no message may repeat, besides the key.</param>
    /// <param name="run">What the command does.</param>
    /// <param name="cancellationToken">Ctrl-C.</param>
    public static async Task<int> RunAsync(
        ParseResult parsed,
        Func<ParseResult, ConnectionSettings> settings,
        bool asJson,
        IReadOnlyList<string?> secrets,
        Func<Connection, CancellationToken, Task> run,
        CancellationToken cancellationToken)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var key = default(string);
        try
        {
            var connection = await Connection.OpenAsync(settings(parsed), error, cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                key = connection.Key;
                await run(connection, cancellationToken).ConfigureAwait(false);
            }

            return ExitCode.Done;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await LastWords.SayAsync(error, "Interrupted; nothing was left half-written. A picture that was under way may have been charged.").ConfigureAwait(false);
            return ExitCode.Interrupted;
        }
        catch (Exception exception) when (Failure.Of(exception, new Redaction(secrets, key)) is { } failure)
        {
            await LastWords.SayAsync(error, failure.Sentence).ConfigureAwait(false);
            if (asJson)
            {
                await LastWords.SayAsync(output, JsonOutput.Text(failure.WriteJson)).ConfigureAwait(false);
            }

            return failure.ExitCode;
        }
    }
}
