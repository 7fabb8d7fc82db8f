using System.Runtime.InteropServices;

namespace Venice.Contracts.Native;

/// <summary>The environment as native code of this process sees it. Except on Windows, .NET has a copy of its own: what is set there, a library never hears of.</summary>
/// <remarks>
/// C's <c>setenv</c> may move the list that another thread is reading by <c>getenv</c> in that moment, and there is no lock that all native code keeps. .NET itself reads its own copy; what
/// remains is native code (name resolution, TLS, time zones) at work in another thread while the engine is first used. Who starts the process with the variable set avoids that: then
/// nothing is changed.
/// </remarks>
internal static partial class NativeEnvironment
{
    /// <returns>What native code reads; <see langword="null"/> when there is no such variable.</returns>
    public static string? Get(string name) => OperatingSystem.IsWindows() ? Environment.GetEnvironmentVariable(name) : Marshal.PtrToStringUTF8(GetForLibraries(name));

    public static void Set(string name, string value)
    {
        Environment.SetEnvironmentVariable(name, value);
        if (Get(name) != value && SetForLibraries(name, value, overwrite: 1) != 0)
        {
            throw new PactException($"{name} could not be set for Pact's engine.");
        }
    }

    [LibraryImport("libc", EntryPoint = "getenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint GetForLibraries(string name);

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetForLibraries(string name, string value, int overwrite);
}
