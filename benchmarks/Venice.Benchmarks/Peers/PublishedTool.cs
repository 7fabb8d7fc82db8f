using System.Runtime.InteropServices;
using Venice.Benchmarks.Generation;
using Venice.Benchmarks.Measuring;

namespace Venice.Benchmarks.Peers;

/// <summary>Our own command line as a user gets it: published for this machine, and so compiled to machine code. Published anew for each run of the benchmarks.</summary>
internal static class PublishedTool
{
    private static readonly Lazy<string> Tool = new(static () => Publish("src/Venice.OpenApi.Tool", "published-tool", "venice-openapi"));

    private static readonly Lazy<string> Runs = new(static () => Publish("benchmarks/Venice.Benchmarks.Native", "published-runs", "Venice.Benchmarks.Native"));

    public static string CommandLine => Tool.Value;

    /// <summary>The same code in a program that generates several times in one process.</summary>
    public static string Repeated => Runs.Value;

    private static string Publish(string project, string name, string program)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, name);
        Console.Error.WriteLine($"publishing: dotnet publish {project} -c Release -r {RuntimeInformation.RuntimeIdentifier}");
        _ = ChildProcess.Run(ChildProcess.DotnetHost, Checkout.Root, "publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder);
        return Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program);
    }
}
