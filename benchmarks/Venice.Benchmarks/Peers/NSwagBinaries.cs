using System.Reflection;
using System.Text.RegularExpressions;
using Venice.Benchmarks.Generation;
using Venice.Benchmarks.Measuring;

namespace Venice.Benchmarks.Peers;

/// <summary>Where NSwag's command line lies: what NSwag.MSBuild names, else npm's package, installed on first use.</summary>
internal static partial class NSwagBinaries
{
    public static string CommandLine { get; } = OfMSBuild() ?? OfNpm();

    public static string Folder => Path.GetDirectoryName(CommandLine)!;

    private static string? OfMSBuild()
    {
        var named = typeof(NSwagBinaries).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(static item => item.Key == "NSwagExe_Net100")?.Value ?? "";
        return Assembly().Match(named) is { Success: true } match && File.Exists(match.Value) ? match.Value : null;
    }

    private static string OfNpm()
    {
        var peers = Path.Combine(Checkout.Root, "benchmarks", "peers");
        var found = Path.Combine(peers, "node_modules", "nswag", "bin", "binaries", "Net100", "dotnet-nswag.dll");
        if (!File.Exists(found))
        {
            Console.Error.WriteLine("installing NSwag: npm ci in benchmarks/peers");
            _ = ChildProcess.Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", peers, "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        }

        return found;
    }

    [GeneratedRegex(@"[^""]+dotnet-nswag\.dll", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Assembly();
}
