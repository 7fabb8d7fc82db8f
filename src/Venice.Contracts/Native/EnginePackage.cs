using System.Runtime.InteropServices;

namespace Venice.Contracts.Native;

/// <summary>The npm package that carries Pact's native engine for this platform.</summary>
internal static class EnginePackage
{
    public const string Version = "20.2.0";

    private static string System => OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";

    private static string Processor => RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "arm64" : "x64";

    /// <summary>On Linux there is one for each C library.</summary>
    private static string Library => !OperatingSystem.IsLinux() ? "" : RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) ? "-musl" : "-glibc";

    public static string Name => $"@pact-foundation/pact-core-{System}-{Processor}{Library}";

    public static string FileName => OperatingSystem.IsWindows() ? "pact_ffi.dll" : OperatingSystem.IsMacOS() ? "libpact_ffi.dylib" : "libpact_ffi.so";

    public static string PathInModules => Path.Combine("node_modules", Name.Replace('/', Path.DirectorySeparatorChar), "prebuilds", $"{System}-{Processor}", FileName);
}
