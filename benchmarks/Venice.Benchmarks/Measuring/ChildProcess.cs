using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Venice.Benchmarks.Measuring;

/// <summary>A program that runs to its end, and the CPU time that it took.</summary>
internal static class ChildProcess
{
    private const int Children = -1;

    public static string DotnetHost { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";

    /// <summary>Runs a .NET program and returns its milliseconds of CPU and what it printed.</summary>
    public static (double Cpu, string Output) RunDotnet(string assembly, params string[] arguments) =>
        Run(DotnetHost, null, [assembly, .. arguments]);

    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static (double Cpu, string Output) Run(string program, string? folder, params string[] arguments)
    {
        var before = ChildrenCpu();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder ?? "" })
            ?? throw new InvalidOperationException($"{program} did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {output}{errors.GetAwaiter().GetResult()}");
        }

        return (OperatingSystem.IsWindows() ? process.TotalProcessorTime.TotalMilliseconds : ChildrenCpu() - before, output);
    }

    // A Unix process that has ended tells its CPU time to its parent only, and only as a sum over all children.
    private static double ChildrenCpu()
    {
        if (OperatingSystem.IsWindows())
        {
            return 0;
        }

        var usage = new long[32];
        return getrusage(Children, usage) == 0
            ? ((usage[0] + usage[2]) * 1000d) + ((usage[1] + usage[3]) / 1000d)
            : throw new InvalidOperationException("The CPU time of child processes cannot be read.");
    }

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int getrusage(int who, [Out] long[] usage);
}
