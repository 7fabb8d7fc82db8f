using System.CommandLine;
using Venice.Cli.Commands;
using Venice.Cli.Output;
using Venice.Contracts;

namespace Venice.Cli.Contracts;

/// <summary>Runs what a command on contracts does, and turns every failure into one sentence and an exit code.</summary>
internal static class ContractRun
{
    /// <param name="parsed">The command line.</param>
    /// <param name="secret">What no message may repeat.</param>
    /// <param name="run">What the command does; its exit code.</param>
    /// <param name="cancellationToken">Ctrl-C.</param>
    public static async Task<int> RunAsync(ParseResult parsed, Func<string?> secret, Func<CancellationToken, Task<int>> run, CancellationToken cancellationToken)
    {
        var error = parsed.InvocationConfiguration.Error;
        try
        {
            return await run(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await LastWords.SayAsync(error, "Interrupted; nothing was left half-written.").ConfigureAwait(false);
            return ExitCode.Interrupted;
        }
        catch (PactEngineMissingException missing)
        {
            await LastWords.SayAsync(error, new Redaction([], secret()).Of(missing.Message)).ConfigureAwait(false);
            return ExitCode.Refused;
        }
        catch (PactException wrong)
        {
            await LastWords.SayAsync(error, new Redaction([], secret()).Of(wrong.Message)).ConfigureAwait(false);
            return ExitCode.WrongUsage;
        }
        catch (Exception exception) when (Failure.Of(exception, new Redaction([], secret())) is { } failure)
        {
            await LastWords.SayAsync(error, failure.Sentence).ConfigureAwait(false);
            return failure.ExitCode;
        }
    }
}
