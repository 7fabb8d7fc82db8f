using System.Runtime.InteropServices;

namespace Venice.Contracts.Native;

/// <summary>The environment as native code of this process sees it. Except on Windows, .NET has a copy of its own: what is set there, a library never hears of.</summary>
internal static partial class NativeEnvironment
{
    public static void Set(string name, string value)
    {
        Environment.SetEnvironmentVariable(name, value);
        if (!OperatingSystem.IsWindows() && SetForLibraries(name, value, overwrite: 1) != 0)
        {
            throw new PactException($"{name} could not be set for Pact's engine.");
        }
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetForLibraries(string name, string value, int overwrite);
}
