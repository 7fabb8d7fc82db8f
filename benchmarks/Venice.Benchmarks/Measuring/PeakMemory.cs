using System.Diagnostics;

namespace Venice.Benchmarks.Measuring;

/// <summary>The operating system's own figure of the most memory that this process held so far; on Linux <c>VmHWM</c>.</summary>
internal static class PeakMemory
{
    public static long Read()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
