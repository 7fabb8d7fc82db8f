using System.CommandLine;
using System.Text.Json;
using Venice.Contracts;

namespace Venice.Cli.Contracts;

/// <summary>
/// <c>venice contract judge</c>, which nobody calls but <see cref="Judge"/>: hosts Pact's engine in a process of its own. The engine writes reports of its own to standard output, and
/// cannot be stopped while it works; here the output is nobody's, and the process can be ended.
/// </summary>
internal static class JudgeCommand
{
    public const string Name = "judge";

    public static Command Create()
    {
        var command = new Command(Name, "Hosts the engine.") { Hidden = true };
        command.SetAction((parsed, cancellation) => ContractRun.RunAsync(parsed, static () => null, JudgeAsync, cancellation));
        return command;
    }

    private static async Task<int> JudgeAsync(CancellationToken cancellationToken)
    {
        var job = JsonSerializer.Deserialize<JudgeJob>(await Console.In.ReadToEndAsync(cancellationToken).ConfigureAwait(false)) ?? throw new UsageException("Nothing to judge.");
        var verifier = new PactVerifier(job.Provider, job.Address).WithFileSource(job.Pact).WithRequestTimeout(TimeSpan.FromSeconds(job.TimeoutSeconds));
        if (job.StateAddress is { } states)
        {
            verifier.WithProviderStateUrl(states);
        }

        // the file tells whoever started this that requests are sent from here on
        verifier.WhenRequestsBegin(() => File.WriteAllText(job.Result, ""));
        var verification = await verifier.VerifyAsync(cancellationToken).ConfigureAwait(false);
        await File.WriteAllTextAsync(job.Result, verification.Json, cancellationToken).ConfigureAwait(false);
        return verification.IsSuccess ? ExitCode.Done : ExitCode.ContractBroken;
    }
}
