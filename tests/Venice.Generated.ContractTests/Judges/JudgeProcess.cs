using System.Diagnostics;
using Venice.Provisioning;

namespace Venice.Generated.ContractTests.Judges;

/// <summary>A judge from npm, run to its end.</summary>
internal static class JudgeProcess
{
    /// <param name="script">The judge's script, below the folder of the judges.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<(int ExitCode, string Output)> RunAsync(string script, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Start(script, arguments);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, output + await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    public static Process Start(string script, IEnumerable<string> arguments)
    {
        var folder = NpmFolder.Judges.Require();
        var start = new ProcessStartInfo("node", [Path.Combine(folder, script), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["PACT_DO_NOT_TRACK"] = "true";
        start.Environment["NO_COLOR"] = "1";
        return Process.Start(start) ?? throw new InvalidOperationException($"{script} did not start.");
    }
}
