using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;
using Venice.Contracts.Tests;

namespace Venice.Cli.Tests.Contracts;

/// <summary>Pact's own command line from npm, installed once into artifacts.</summary>
internal static class PactCommandLine
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "artifacts", "pact-cli");
    private static readonly Lazy<bool> IsHere = new(Install);

    /// <summary>Its file. Skips the test where it cannot be had.</summary>
    public static string Require()
    {
        Assert.SkipUnless(IsHere.Value, "npm is not here, or does not reach its registry: Pact's command line cannot be installed.");
        return Path.Combine(Folder, "node_modules", ".bin", OperatingSystem.IsWindows() ? "pact.cmd" : "pact");
    }

    private static bool Install()
    {
        var source = Path.Combine(Checkout.Root, "tests", "pact-cli");
        var stamp = Path.Combine(Folder, "stamp");
        var wanted = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(source, "package-lock.json"))));
        if (File.Exists(stamp) && File.ReadAllText(stamp) == wanted)
        {
            return true;
        }

        Directory.CreateDirectory(Folder);
        foreach (var file in Directory.EnumerateFiles(source))
        {
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)), overwrite: true);
        }

        try
        {
            using var npm = Process.Start(new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--silent"]) { WorkingDirectory = Folder });
            npm!.WaitForExit();
            if (npm.ExitCode == 0)
            {
                File.WriteAllText(stamp, wanted);
            }

            return npm.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false; // no such program
        }
    }
}
