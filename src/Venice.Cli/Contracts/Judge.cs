using System.Diagnostics;
using System.Text.Json;
using Venice.Cli.Output;
using Venice.Contracts;
using Venice.Contracts.Native;
using Venice.Contracts.Verifying;

namespace Venice.Cli.Contracts;

/// <summary>Has a contract verified by Pact's engine, in a process of its own: see <see cref="JudgeCommand"/>.</summary>
/// <param name="engine">The engine's file.</param>
/// <param name="redaction">What no report may repeat.</param>
internal sealed class Judge(string engine, Redaction redaction)
{
    /// <exception cref="IOException">It could not be verified: the engine does not load here, or fails.</exception>
    public async Task<PactVerification> VerifyAsync(JudgeJob job, CancellationToken cancellationToken)
    {
        var start = Self();
        start.ArgumentList.Add("contract");
        start.ArgumentList.Add(JudgeCommand.Name);
        start.Environment[PactEngine.Variable] = engine;
        ChildEnvironment.Restrict(start);
        ChildEnvironment.ReachThisMachineDirectly(start, job.Address, job.StateAddress);
        var ended = await ChildProcess.RunAsync(start, JsonSerializer.Serialize(job), cancellationToken).ConfigureAwait(false);
        if (ended.ExitCode is not (ExitCode.Done or ExitCode.ContractBroken) || !File.Exists(job.Result) || new FileInfo(job.Result).Length == 0)
        {
            cancellationToken.ThrowIfCancellationRequested(); // a terminal interrupts both, and the other one may end first
            throw new IOException(ended.Error.Trim() is { Length: > 0 } words ? redaction.Of(words) : $"Pact's engine ended with {ended.ExitCode} and said nothing.");
        }

        // what is done, and may have been paid for, is read whatever happens
        return VerificationReader.Read(ended.ExitCode == ExitCode.Done, await File.ReadAllTextAsync(job.Result, CancellationToken.None).ConfigureAwait(false), "");
    }

    /// <summary>Whether the engine began to send requests, however it ended.</summary>
    public static bool HasBegun(JudgeJob job) => File.Exists(job.Result);

    /// <summary>This very program: as a tool it has a host of its own, else <c>dotnet</c> hosts its library.</summary>
    private static ProcessStartInfo Self()
    {
        var host = Environment.ProcessPath ?? throw new IOException("The program does not know its own file.");
        return Path.GetFileNameWithoutExtension(host) is "dotnet" ? new(host) { ArgumentList = { typeof(Judge).Assembly.Location } } : new(host);
    }
}
