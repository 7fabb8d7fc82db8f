using System.Runtime.InteropServices;
using Venice.Provisioning;

[assembly: AssemblyFixture(typeof(EngineOutput))]

namespace Venice.Provisioning;

/// <summary>
/// Pact's engine writes its reports to the process's standard output, over which test programs tell their runner how tests ended: a line of the one in the middle
/// of a line of the other, and the runner takes the program for crashed. Here .NET keeps the output, and native code gets none.
/// </summary>
public sealed class EngineOutput
{
    private const int WriteOnly = 1;
    private const int StandardOutput = 1;

    // before the first test, and after the test framework opened its output: .NET writes to a copy of the handle
    public EngineOutput()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Console.Out.Flush();
        var nowhere = Open("/dev/null", WriteOnly);
        if (nowhere >= 0)
        {
            _ = Duplicate(nowhere, StandardOutput);
            _ = Close(nowhere);
        }
    }

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "dup2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Duplicate(int from, int to);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
