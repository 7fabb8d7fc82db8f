using System.Diagnostics;
using System.Text.Json;
using Venice.Benchmarks.Measuring;

namespace Venice.Benchmarks.Targets;

/// <summary>Measures a row in a process of its own, which prints its lines to the same console and leaves its results in a file.</summary>
internal static class RowProcess
{
    /// <exception cref="InvalidOperationException">The row could not be measured; it said why.</exception>
    public static List<TargetResult> Run(string row, string resultsTo)
    {
        var file = Path.GetTempFileName();
        try
        {
            using var process = Process.Start(new ProcessStartInfo(ChildProcess.DotnetHost, [typeof(RowProcess).Assembly.Location, "targets", row, resultsTo, file]))
                ?? throw new InvalidOperationException($"Row {row} did not start.");
            process.WaitForExit();
            return process.ExitCode == 0
                ? JsonSerializer.Deserialize<List<TargetResult>>(File.ReadAllText(file))!
                : throw new InvalidOperationException($"Row {row} could not be measured.");
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static void Write(string file, IReadOnlyList<TargetResult> results) => File.WriteAllText(file, JsonSerializer.Serialize(results));
}
