using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;
using Venice.OpenApi.Core.Tests.House;

namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>The judges from npm, installed once into artifacts: a stamp tells whether what lies there is what the lock file asks for.</summary>
internal static class OracleFolder
{
    private static readonly string[] Inputs = ["package.json", "package-lock.json", ".npmrc", "judge.js", "differences.js", "schemas.js"];

    // tests of several classes ask at once
    private static readonly Lock Gate = new();

    /// <returns>The judge's script. The test is skipped where node or npm are absent, or npm cannot reach its registry.</returns>
    public static string Provision()
    {
        lock (Gate)
        {
            return Install();
        }
    }

    private static string Install()
    {
        Assert.SkipUnless(Run("node", ["--version"], "."), "node is not here.");
        var source = Path.Combine(Repository.Root, "tests", "oracles");
        var folder = Path.Combine(Repository.Root, "artifacts", "oracles");
        var stamp = Path.Combine(folder, "stamp");
        var wanted = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(source, "package-lock.json"))));
        Directory.CreateDirectory(folder);

        // several test assemblies ask judges, and may run at once
        using var turn = new Mutex(initiallyOwned: false, "venice-oracles");
        turn.WaitOne();
        try
        {
            Install(source, folder, stamp, wanted);
        }
        finally
        {
            turn.ReleaseMutex();
        }

        return Path.Combine(folder, "judge.js");
    }

    private static void Install(string source, string folder, string stamp, string wanted)
    {
        foreach (var input in Inputs)
        {
            File.Copy(Path.Combine(source, input), Path.Combine(folder, input), overwrite: true);
        }

        if (!File.Exists(stamp) || File.ReadAllText(stamp) != wanted)
        {
            Assert.SkipUnless(Run("npm", ["ci", "--ignore-scripts"], folder), "npm is not here, or does not reach its registry.");
            File.WriteAllText(stamp, wanted);
        }
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
