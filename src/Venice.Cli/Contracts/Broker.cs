using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Venice.Cli.Output;

namespace Venice.Cli.Contracts;

/// <summary>
/// A Pact Broker, spoken to by Pact's own command line. Where it is and the token for it stand in the environment, which that program reads by itself: the token is no argument,
/// and is taken out of everything that is repeated.
/// </summary>
internal sealed partial class Broker
{
    private const string AddressVariable = "PACT_BROKER_BASE_URL";
    private const string TokenVariable = "PACT_BROKER_TOKEN";
    private const string RetriesVariable = "PACT_BROKER_HTTP_RETRIES";
    private const string Package = "@pact-foundation/pact-cli@18.1.2";

    private readonly string _program;
    private readonly Redaction _redaction;

    private Broker(string program, string token) => (_program, _redaction) = (program, new([], token));

    /// <summary>The token that the environment holds, so that no message repeats it.</summary>
    public static string? Token => Environment.GetEnvironmentVariable(TokenVariable);

    /// <exception cref="UsageException">The environment names no broker, or the program is not here.</exception>
    public static Broker Open(string? program)
    {
        var address = Environment.GetEnvironmentVariable(AddressVariable);
        if (string.IsNullOrWhiteSpace(address) || string.IsNullOrWhiteSpace(Token))
        {
            throw new UsageException($"Set {AddressVariable} and {TokenVariable} to where the broker is and what it knows you by. Nothing was sent.");
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0)
        {
            throw new UsageException($"{AddressVariable} takes an absolute http or https address, without a user. Nothing was sent.");
        }

        if (uri.Scheme == "http" && !uri.IsLoopback)
        {
            throw new UsageException("A token goes to another machine by https only. Nothing was sent.");
        }

        return new(Find(program) ?? throw new UsageException($"Pact's command line is not here: 'npm install --global {Package}' installs it, or name the file with --pact-cli."), Token!);
    }

    /// <summary>Runs <c>pact broker …</c>.</summary>
    /// <returns>Exit code, and what was written on each of both ways, without colours and without the token.</returns>
    public async Task<ChildProcess> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(_program, ["broker", .. arguments]) { Environment = { ["NO_COLOR"] = "1", ["PACT_DO_NOT_TRACK"] = "true" } };
        ChildEnvironment.RemoveSecrets(start, TokenVariable);
        ChildEnvironment.ReachThisMachineDirectly(start);
        start.Environment.TryAdd(RetriesVariable, "2"); // eight, for minutes, is what it would do
        try
        {
            var ended = await ChildProcess.RunAsync(start, input: "", cancellationToken).ConfigureAwait(false);
            return new(ended.ExitCode, Clean(ended.Output), Clean(ended.Error));
        }
        catch (Win32Exception)
        {
            throw new UsageException($"'{_program}' is no program that can be run.");
        }
    }

    private static string? Find(string? named)
    {
        if (named is not null)
        {
            return File.Exists(named) ? Path.GetFullPath(named) : throw new UsageException($"--pact-cli names a file that is not there: '{named}'.");
        }

        return OperatingSystem.IsWindows() ? ProgramOnPath.Find("pact.exe", "pact.cmd") : ProgramOnPath.Find("pact");
    }

    private string Clean(string text) =>
        string.Join('\n', Colour().Replace(text, "").Split('\n').Select(line => _redaction.Of(line)).Where(static line => line.Length > 0));

    [GeneratedRegex(@"\x1B\[[0-9;]*[A-Za-z]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Colour();
}
