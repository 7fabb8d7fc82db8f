using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;

namespace Venice.Provisioning;

/// <summary>
/// A folder of the tests with packages of npm, installed once into artifacts: a stamp tells whether what lies there is what the lock file asks for. Tests of several
/// classes and of several processes may ask at once.
/// </summary>
internal sealed class NpmFolder
{
    private readonly Lazy<string?> _obstacle;
    private readonly string _name;
    private readonly string _source;

    /// <param name="name">What it is called among the artifacts.</param>
    /// <param name="source">Where its package.json and lock file are, from the checkout's root.</param>
    private NpmFolder(string name, string source)
    {
        (_name, _source) = (name, source);
        Path = System.IO.Path.Combine(Root, "artifacts", name);
        _obstacle = new(Install);
    }

    /// <summary>Pact's native engine, as the command line installs it.</summary>
    public static NpmFolder Pact { get; } = new("pact", "src/Venice.Cli/Contracts/Engine");

    /// <summary>What JSON Schema and wallets are held against.</summary>
    public static NpmFolder Oracles { get; } = new("oracles", "tests/oracles");

    /// <summary>What the contract is held against.</summary>
    public static NpmFolder Judges { get; } = new("judges", "tests/judges");

    /// <summary>Where it is installed.</summary>
    public string Path { get; }

    private static string Root => FindRoot();

    /// <summary>Skips the test where node or npm are absent, or npm cannot reach its registry.</summary>
    /// <returns>Where it is installed.</returns>
    public string Require()
    {
        Assert.SkipUnless(_obstacle.Value is null, _obstacle.Value ?? "");
        return Path;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Venice.Generated.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run inside of a checkout.");
    }

    /// <returns>Why it is not there, or <see langword="null"/>.</returns>
    private string? Install()
    {
        using var turn = new Mutex(initiallyOwned: false, "venice-npm-" + _name);
        Wait(turn);
        try
        {
            return InstallAlone();
        }
        finally
        {
            turn.ReleaseMutex();
        }
    }

    private static void Wait(Mutex turn)
    {
        try
        {
            turn.WaitOne();
        }
        catch (AbandonedMutexException)
        {
            // whoever had it has ended; the stamp tells how far it came
        }
    }

    private string? InstallAlone()
    {
        if (!Run("node", ["--version"], Root))
        {
            return "node is not here.";
        }

        var source = System.IO.Path.Combine(Root, _source);
        Directory.CreateDirectory(Path);
        foreach (var input in Directory.EnumerateFiles(source))
        {
            File.Copy(input, System.IO.Path.Combine(Path, System.IO.Path.GetFileName(input)), overwrite: true);
        }

        var stamp = System.IO.Path.Combine(Path, "stamp");
        var wanted = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(System.IO.Path.Combine(source, "package-lock.json"))));
        if (File.Exists(stamp) && File.ReadAllText(stamp) == wanted)
        {
            return null;
        }

        if (!Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--ignore-scripts"], Path))
        {
            return $"npm is not here, or does not reach its registry: the packages of {_source} cannot be installed.";
        }

        File.WriteAllText(stamp, wanted);
        return null;
    }

    private static bool Run(string program, string[] arguments, string folder)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true });
            if (process is null)
            {
                return false;
            }

            process.OutputDataReceived += static (_, _) => { };
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            // no such program
            return false;
        }
    }
}
