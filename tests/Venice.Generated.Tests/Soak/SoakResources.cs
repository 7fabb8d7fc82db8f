using System.Diagnostics;
using System.Globalization;

namespace Venice.Generated.Tests.Soak;

/// <summary>What the process holds at one moment.</summary>
/// <param name="Megabytes">On the managed heap after a collection.</param>
/// <param name="Handles">Open files and sockets.</param>
/// <param name="Sockets">Of these, sockets; 0 where the system does not tell.</param>
/// <param name="Threads">Of the process.</param>
internal sealed record SoakResources(double Megabytes, int Handles, int Sockets, int Threads)
{
    private const string OpenFiles = "/proc/self/fd";

    public static SoakResources Take()
    {
        using var process = Process.GetCurrentProcess();
        return new(GC.GetTotalMemory(forceFullCollection: true) / 1048576d, process.HandleCount, CountSockets(), process.Threads.Count);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Megabytes:0.0} MiB, {Handles} handles, {Sockets} sockets, {Threads} threads");

    private static int CountSockets() =>
        Directory.Exists(OpenFiles) ? Directory.EnumerateFileSystemEntries(OpenFiles).Count(static file => new FileInfo(file).LinkTarget?.StartsWith("socket:", StringComparison.Ordinal) == true) : 0;
}
