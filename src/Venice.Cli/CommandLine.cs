using System.CommandLine;
using System.CommandLine.Parsing;
using System.Runtime.InteropServices;
using Venice.Cli.Commands;
using Venice.Cli.Contracts;
using Venice.Cli.Output;

namespace Venice.Cli;

/// <summary>The command <c>venice</c>: what it knows, and how it is run.</summary>
internal static class CommandLine
{
    /// <summary>How long an interrupted command may take to clean up.</summary>
    private static readonly TimeSpan CleanUpTime = TimeSpan.FromSeconds(10);

    public static RootCommand Create() => new("Pictures from Venice's image API. Without a key everything runs on a built-in sandbox.")
    {
        GenerateCommand.Create(),
        ModelsCommand.Create(),
        StylesCommand.Create(),
        SandboxCommand.Create(),
        ContractCommand.Create(),
        SpecCommand.Create(),
    };

    /// <summary>Runs a command line, and returns its exit code: see <see cref="ExitCode"/>.</summary>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error)
    {
        var parsed = Create().Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            return await RefuseAsync(parsed, output, error).ConfigureAwait(false);
        }

        using var closing = new CancellationTokenSource();
        // the terminal was closed, which is a Ctrl-C that nobody sees
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            signal.Cancel = true;
            closing.Cancel();
        });
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = CleanUpTime,
            }, closing.Token).ConfigureAwait(false);
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            // a defect of ours; its message is not ours to vouch for, so only where it happened is told
            await LastWords.SayAsync(error, $"venice failed in a way that it should not ({defect.GetType().Name}); please report it with this:").ConfigureAwait(false);
            await LastWords.SayAsync(error, defect.StackTrace).ConfigureAwait(false);
            return ExitCode.Refused;
        }
    }

    private static async Task<int> RefuseAsync(ParseResult parsed, TextWriter output, TextWriter error)
    {
        var sentences = parsed.Errors.Select(UsageSentence.Of).ToArray();
        foreach (var sentence in sentences)
        {
            await LastWords.SayAsync(error, sentence).ConfigureAwait(false);
        }

        await LastWords.SayAsync(error, $"'{CommandPath(parsed)} --help' tells how it is used.").ConfigureAwait(false);
        if (JsonOption.IsAsked(parsed))
        {
            await LastWords.SayAsync(output, JsonOutput.Text(Failure.OfUsage(string.Join(' ', sentences)).WriteJson)).ConfigureAwait(false);
        }

        return ExitCode.WrongUsage;
    }

    private static string CommandPath(ParseResult parsed)
    {
        var names = new Stack<string>();
        for (SymbolResult? result = parsed.CommandResult; result is not null; result = result.Parent)
        {
            if (result is CommandResult { Command: not RootCommand } command)
            {
                names.Push(command.Command.Name);
            }
        }

        return string.Join(' ', names.Prepend("venice"));
    }
}
