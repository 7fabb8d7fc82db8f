using System.CommandLine;
using Venice.Cli.Output;
using Venice.Sandbox;

namespace Venice.Cli.Commands;

/// <summary><c>venice sandbox</c></summary>
internal static class SandboxCommand
{
    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "The loopback port to listen on; a free one when nothing is said.", DefaultValueFactory = static _ => 0 };
        port.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535)
            {
                result.AddError("--port takes a number from 0 to 65535.");
            }
        });
        var command = new Command("sandbox", "Runs the sandbox until Ctrl-C: the service's contract on a loopback port, for any client.") { port };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, parsed.GetValue(port), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, int port, CancellationToken cancellationToken)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var isListening = false;
        try
        {
            var sandbox = await SandboxProvider.StartAsync(new SandboxOptions { Port = port }, cancellationToken).ConfigureAwait(false);
            await using (sandbox.ConfigureAwait(false))
            {
                isListening = true;
                await output.WriteLineAsync(sandbox.BaseAddress.ToString()).ConfigureAwait(false);
                await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
                await LastWords.SayAsync(error, "The sandbox listens there with any API key, draws pictures locally and charges nothing. Ctrl-C ends it.").ConfigureAwait(false);
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Done; // that is how it ends
        }
        catch (IOException exception)
        {
            await LastWords.SayAsync(error, isListening
                ? $"The sandbox's address could not be told on standard output, so it was ended. {exception.Message}"
                : "The sandbox could not listen there; the port is taken, or may not be used.").ConfigureAwait(false);
            return ExitCode.Refused;
        }

        return ExitCode.Done;
    }
}
