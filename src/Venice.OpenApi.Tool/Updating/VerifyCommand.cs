using System.Diagnostics;

namespace Venice.OpenApi.Tool.Updating;

/// <summary>Runs a command line of the caller's through the system's shell, and hands on what it prints.</summary>
internal static class VerifyCommand
{
    /// <summary>What takes longer hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <returns>Its exit code.</returns>
    public static async Task<int> RunAsync(string command, TextWriter output, CancellationToken cancellation)
    {
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo("cmd.exe") { Arguments = $"/d /s /c \"{command}\"" }
            : new ProcessStartInfo("/bin/sh", ["-c", command]);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = new Process { StartInfo = start };
        process.Start();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        using var one = new SemaphoreSlim(1);
        try
        {
            await Task.WhenAll(
                PassAsync(process.StandardOutput, output, one, patience.Token),
                PassAsync(process.StandardError, output, one, patience.Token),
                process.WaitForExitAsync(patience.Token)).ConfigureAwait(false);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            if (cancellation.IsCancellationRequested)
            {
                throw;
            }

            await output.WriteLineAsync($"'{command}' was ended after {Patience.TotalMinutes:0} minutes.").ConfigureAwait(false);
            return -1;
        }
    }

    private static async Task PassAsync(StreamReader from, TextWriter output, SemaphoreSlim one, CancellationToken cancellation)
    {
        while (await from.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
        {
            await one.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                await output.WriteLineAsync(line.AsMemory(), cancellation).ConfigureAwait(false);
            }
            finally
            {
                one.Release();
            }
        }
    }
}
