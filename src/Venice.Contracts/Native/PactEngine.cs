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
        Environment.SetEnvironmentVariable("PACT_DO_NOT_TRACK", "true");
        var named = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(named))
        {
            return NativeLibrary.TryLoad(named, out var own) ? own : throw new PactEngineMissingException($"{Variable} names a file that is no library for this platform: {named}.");
        }

        foreach (var place in Places())
        {
            if (File.Exists(place) && NativeLibrary.TryLoad(place, out var handle))
            {
                return handle;
            }
        }

        throw new PactEngineMissingException(
            $"Pact's native engine is not here. Install it beside the tests with 'npm install {EnginePackage.Name}@{EnginePackage.Version}', or name the file of the library in {Variable}.");
    }

    /// <summary>Beside the program, then in <c>node_modules</c> of its folder and of every folder above, and in <c>artifacts/pact</c> there.</summary>
    private static IEnumerable<string> Places()
    {
        yield return Path.Combine(AppContext.BaseDirectory, EnginePackage.FileName);
        foreach (var start in new[] { AppContext.BaseDirectory, Environment.CurrentDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                yield return Path.Combine(folder.FullName, EnginePackage.PathInModules);
                yield return Path.Combine(folder.FullName, "artifacts", "pact", EnginePackage.PathInModules);
            }
        }
    }
}
