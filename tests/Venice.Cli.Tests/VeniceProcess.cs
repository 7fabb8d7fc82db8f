using System.Diagnostics;
using System.Globalization;

namespace Venice.Cli.Tests;

/// <summary>The built <c>venice</c>, run as the process that people run.</summary>
internal sealed class VeniceProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private VeniceProcess(Process process, bool readOutput)
    {
        _process = process;
        _output = readOutput ? process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) : Task.FromResult("");
        _error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>An environment that names, in every way, a proxy at which nothing listens.</summary>
    public static IReadOnlyList<(string Name, string Value)> DeadProxy { get; } = ProxyAt("http://127.0.0.1:9");

    /// <summary>What it writes, for a test that reads along.</summary>
    public StreamReader Output => _process.StandardOutput;

    /// <summary>An environment that names that proxy in every way, and no exception.</summary>
    public static IReadOnlyList<(string Name, string Value)> ProxyAt(string address) =>
        [("http_proxy", address), ("HTTP_PROXY", address), ("https_proxy", address), ("HTTPS_PROXY", address), ("all_proxy", address), ("ALL_PROXY", address), ("no_proxy", ""), ("NO_PROXY", "")];

    public static VeniceProcess Start(string folder, string? key, bool readOutput, params string[] arguments) => Start(folder, key, readOutput, [], arguments);

    /// <summary>Runs a copy of the program that stands in the folder.</summary>
    public static VeniceProcess StartCopy(string folder, IReadOnlyList<(string Name, string Value)> environment, params string[] arguments) =>
        Start(new("dotnet", [Path.Combine(folder, "venice.dll"), .. arguments]), folder, key: null, readOutput: true, environment);

    public static VeniceProcess Start(string folder, string? key, bool readOutput, IReadOnlyList<(string Name, string Value)> environment, string[] arguments) =>
        Start(new("dotnet", [Path.Combine(AppContext.BaseDirectory, "venice.dll"), .. arguments]), folder, key, readOutput, environment);

    /// <summary>Runs it with a shell's redirection, such as standard output to a disk that is full (<c>&gt;/dev/full</c>).</summary>
    public static async Task<VeniceResult> RunRedirectedAsync(string folder, string redirection, IReadOnlyList<(string Name, string Value)> environment, string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A disk that is full is a device on Linux.");
        using var process = Start(new("sh", ["-c", $"exec dotnet \"$0\" \"$@\" {redirection}", Path.Combine(AppContext.BaseDirectory, "venice.dll"), .. arguments]), folder, key: null, readOutput: true, environment);
        return await process.EndAsync();
    }

    private static VeniceProcess Start(ProcessStartInfo start, string folder, string? key, bool readOutput, IReadOnlyList<(string Name, string Value)> environment)
    {
        start.WorkingDirectory = folder;
        (start.RedirectStandardOutput, start.RedirectStandardError, start.RedirectStandardInput) = (true, true, true);
        start.Environment.Remove("VENICE_API_KEY");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        if (key is not null)
        {
            start.Environment["VENICE_API_KEY"] = key;
        }

        var process = new VeniceProcess(Process.Start(start)!, readOutput);
        process._process.StandardInput.Close();
        return process;
    }

    public static Task<VeniceResult> RunAsync(string folder, params string[] arguments) => RunAsync(folder, key: null, arguments);

    public static async Task<VeniceResult> RunAsync(string folder, string? key, string[] arguments)
    {
        using var process = Start(folder, key, readOutput: true, arguments);
        return await process.EndAsync();
    }

    /// <summary>What Ctrl-C in a terminal does.</summary>
    public Task InterruptAsync() => SignalAsync("INT");

    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async Task<VeniceResult> EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(_process.ExitCode, await _output, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
