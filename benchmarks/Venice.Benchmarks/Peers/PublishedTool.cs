using System.Runtime.InteropServices;
using Venice.Benchmarks.Generation;
using Venice.Benchmarks.Measuring;

namespace Venice.Benchmarks.Peers;

/// <summary>Our own command line as a user gets it: published for this machine, and so compiled ahead of time. Published anew for each run of the benchmarks.</summary>
internal static class PublishedTool
{
    public static string CommandLine { get; } = Publish();

    /// <summary>The generator's code in it.</summary>
    public static string Core => Path.Combine(Path.GetDirectoryName(CommandLine)!, "Venice.OpenApi.Core.dll");

    private static string Publish()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "published-tool");
        Console.Error.WriteLine($"publishing the tool: dotnet publish src/Venice.OpenApi.Tool -c Release -r {RuntimeInformation.RuntimeIdentifier}");
        _ = ChildProcess.Run(ChildProcess.DotnetHost, Checkout.Root, "publish", "src/Venice.OpenApi.Tool", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder);
        return Path.Combine(folder, "venice-openapi.dll");
    }
}
