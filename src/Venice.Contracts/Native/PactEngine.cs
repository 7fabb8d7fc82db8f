using System.Runtime.InteropServices;

namespace Venice.Contracts.Native;

/// <summary>Finds and loads Pact's native engine, at its first use.</summary>
internal static class PactEngine
{
    /// <summary>Names the engine's file, where it is not found by itself.</summary>
    public const string Variable = "PACT_FFI_LIBRARY";

    private const int Warnings = 2;

    private static readonly Lazy<nint> Loaded = new(LoadOnce);
    private static int _isQuiet;

    /// <exception cref="PactEngineMissingException">It is nowhere, or does not load here.</exception>
    public static nint Load() => Loaded.Value;

    /// <summary>Loads the engine and keeps its log off the console. The log can be turned once in a process only.</summary>
    public static void Prepare()
    {
        _ = Load();
        if (Interlocked.Exchange(ref _isQuiet, 1) == 0)
        {
            _ = PactNative.LogToBuffer(Warnings);
        }
    }

    private static nint LoadOnce()
    {
        // Pact's engine reports its use otherwise
        NativeEnvironment.Set("PACT_DO_NOT_TRACK", "true");
        var named = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(named))
        {
            return NativeLibrary.TryLoad(named, out var own) ? own : throw new PactEngineMissingException($"{Variable} names a file that is no library for this platform: {named}.");
        }

        foreach (var place in Places(AppContext.BaseDirectory, Environment.CurrentDirectory))
        {
            if (File.Exists(place) && NativeLibrary.TryLoad(place, out var handle))
            {
                return handle;
            }
        }

        throw new PactEngineMissingException(
            $"Pact's native engine is not here. Install it beside the tests with 'npm install {EnginePackage.Name}@{EnginePackage.Version}', for all programs of this user with 'venice contract engine', or name the file of the library in {Variable}.");
    }

    /// <summary>Where the engine of this user's programs is.</summary>
    public static string InstalledFolder { get; } = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "venice", "pact-engine", EnginePackage.Version);

    /// <returns>The file of the engine beside this program or installed for this user, without a look at the working folder; <see langword="null"/> when there is none.</returns>
    public static string? Find() => Places(AppContext.BaseDirectory).FirstOrDefault(File.Exists);

    /// <summary>Beside the program, where it is installed for this user, then in <c>node_modules</c> of the folders and of every folder above, and in <c>artifacts/pact</c> there.</summary>
    private static IEnumerable<string> Places(params string[] starts)
    {
        yield return Path.Combine(AppContext.BaseDirectory, EnginePackage.FileName);
        yield return Path.Combine(InstalledFolder, EnginePackage.PathInModules);
        foreach (var start in starts)
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                yield return Path.Combine(folder.FullName, EnginePackage.PathInModules);
                yield return Path.Combine(folder.FullName, "artifacts", "pact", EnginePackage.PathInModules);
            }
        }
    }
}
