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
    public const string TokenVariable = "PACT_BROKER_TOKEN";

    private const string AddressVariable = "PACT_BROKER_BASE_URL";
    private const string RetriesVariable = "PACT_BROKER_HTTP_RETRIES";
    private const string Package = "@pact-foundation/pact-cli@18.1.2";

    private readonly string _program;
    private readonly Uri _address;
    private readonly Redaction _redaction = ChildEnvironment.Redaction;

    private Broker(string program, Uri address) => (_program, _address) = (program, address);

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

        return new(Find(program) ?? throw new UsageException($"Pact's command line is not here: 'npm install --global {Package}' installs it, or name the file with --pact-cli."), uri);
    }

    /// <summary>Runs <c>pact broker …</c>.</summary>
    /// <returns>Exit code, and what was written on each of both ways, without colours. To be told, it is <see cref="Clean"/>ed.</returns>
    /// <exception cref="UsageException">It cannot be run, or not with such arguments.</exception>
    public async Task<ChildProcess> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
        {
            BatchFile.RefuseWhatItRuns(_program, arguments);
        }

        var start = new ProcessStartInfo(_program, ["broker", .. arguments]) { Environment = { ["NO_COLOR"] = "1" } };
        ChildEnvironment.Restrict(start, isForBroker: true);
        ChildEnvironment.ReachThisMachineDirectly(start, _address);
        start.Environment.TryAdd(RetriesVariable, "2"); // eight, for minutes, is what it would do
        try
        {
            var ended = await ChildProcess.RunAsync(start, input: "", cancellationToken).ConfigureAwait(false);
            return new(ended.ExitCode, Colour().Replace(ended.Output, ""), Colour().Replace(ended.Error, ""));
        }
        catch (Win32Exception)
        {
            throw new UsageException($"'{_program}' is no program that can be run.");
        }
    }

    /// <summary>What the program wrote, fit to be told: without what the broker knows one by, and without what steers a terminal.</summary>
    public string Clean(string text) =>
        string.Join('\n', text.Split('\n').Select(line => _redaction.Of(line)).Where(static line => line.Length > 0));

    private static string? Find(string? named)
    {
        if (named is not null)
        {
            return File.Exists(named) ? Path.GetFullPath(named) : throw new UsageException($"--pact-cli names a file that is not there: '{named}'.");
        }

        return OperatingSystem.IsWindows() ? ProgramOnPath.Find("pact.exe", "pact.cmd") : ProgramOnPath.Find("pact");
    }

    [GeneratedRegex(@"\x1B\[[0-9;]*[A-Za-z]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Colour();
}
