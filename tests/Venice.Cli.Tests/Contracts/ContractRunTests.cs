using System.CommandLine;
using Venice.Cli.Commands;
using Venice.Cli.Connections;
using Venice.Cli.Contracts;
using Venice.Contracts;

namespace Venice.Cli.Tests.Contracts;

/// <summary>How a command ends where nothing can be said of it: its exit code still tells.</summary>
public sealed class ContractRunTests
{
    [Fact]
    public async Task Run_AFailureThatCannotBeTold_IsStillInTheExitCode()
    {
        using var full = new FullWriter();
        var nothingToVerify = await Assert.ThrowsAsync<PactException>(static () => new PactVerifier("lamps", new("http://127.0.0.1:9")).VerifyAsync(TestContext.Current.CancellationToken));
        var failures = new Dictionary<Exception, int>
        {
            [new OperationCanceledException()] = ExitCode.Interrupted,
            [nothingToVerify] = ExitCode.WrongUsage,
            [new UsageException("wrong")] = ExitCode.WrongUsage,
            [new IOException("no answer")] = ExitCode.Refused,
        };

        foreach (var (failure, exitCode) in failures)
        {
            Assert.Equal(exitCode, await RunAsync((parsed, cancellation) => ContractRun.RunAsync(parsed, static () => null, _ => Task.FromException<int>(failure), cancellation), full));
        }
    }

    [Fact]
    public async Task Run_AFailureOfAnotherCommandThatCannotBeTold_IsStillInTheExitCode()
    {
        using var full = new FullWriter();

        Assert.Equal(ExitCode.WrongUsage, await RunAsync(
            static (parsed, cancellation) => CommandRun.RunAsync(parsed, static ConnectionSettings (_) => throw new UsageException("wrong"), asJson: false, [], static (_, _) => Task.CompletedTask, cancellation),
            full));
    }

    private static async Task<int> RunAsync(Func<ParseResult, CancellationToken, Task<int>> action, TextWriter error)
    {
        var command = new RootCommand();
        command.SetAction((parsed, _) => action(parsed, new CancellationToken(canceled: true)));
        return await command.Parse([]).InvokeAsync(new() { Error = error, EnableDefaultExceptionHandler = false }, TestContext.Current.CancellationToken);
    }
}
