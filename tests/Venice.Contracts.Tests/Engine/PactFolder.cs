using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;

namespace Venice.Contracts.Tests.Engine;

/// <summary>Pact's native engine from npm, installed once into artifacts: a stamp tells whether what lies there is what the lock file asks for.</summary>
internal static class PactFolder
{
    private static readonly string[] Inputs = ["package.json", "package-lock.json", ".npmrc"];
    private static readonly Lazy<string?> Installed = new(Install);

    /// <summary>Skips the test where the engine cannot be had.</summary>
    public static void Require() => Assert.SkipUnless(Installed.Value is null, Installed.Value ?? "");

    /// <returns>Why it is not there, or <see langword="null"/>.</returns>
    private static string? Install()
    {
        var source = Path.Combine(Checkout.Root, "tests", "pact");
        var folder = Path.Combine(Checkout.Root, "artifacts", "pact");
        var stamp = Path.Combine(folder, "stamp");
        var wanted = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(source, "package-lock.json"))));
        if (File.Exists(stamp) && File.ReadAllText(stamp) == wanted)
        {
            return null;
        }

        Directory.CreateDirectory(folder);
        foreach (var input in Inputs)
        {
            File.Copy(Path.Combine(source, input), Path.Combine(folder, input), overwrite: true);
        }

        if (!RunNpm(folder))
        {
            return "npm is not here, or does not reach its registry: Pact's native engine cannot be installed.";
        }

        File.WriteAllText(stamp, wanted);
        return null;
    }

    private static bool RunNpm(string folder)
    {
        try
        {
            var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--ignore-scripts"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start);
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
