using System.Diagnostics;
using System.Globalization;

namespace Venice.OpenApi.Core.Tests.Corpus;

/// <summary>This assembly in a process of its own, with a culture and, as every process, with a hash seed of its own.</summary>
public sealed class DigestProcess
{
    private const int Rounds = 2;
    private const string FilesVariable = "VENICE_DIGEST_FILES";
    private const string CultureVariable = "VENICE_DIGEST_CULTURE";

    /// <summary>What the process does: every document twice on one thread, and twice on two at once: with three processes, eighteen times in all. Run by <see cref="RunAsync"/> only.</summary>
    [Fact(Explicit = true)]
    public void Digests()
    {
        var list = Environment.GetEnvironmentVariable(FilesVariable) ?? throw new InvalidOperationException("Only the tests for determinism start this.");
        var culture = CultureInfo.GetCultureInfo(Environment.GetEnvironmentVariable(CultureVariable) ?? "");
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture) = (culture, culture);

        var lines = File.ReadAllLines(list).Select(static path => $"{path} {Digest(path)}").ToList();
        File.WriteAllLines(list + ".digests", [.. lines, $"in {(1.5).ToString(culture)} {"i".ToUpper(culture)}"]);
    }

    /// <summary>The digest of each file, with its path in front, and last a line that shows which culture the process had.</summary>
    internal static async Task<IReadOnlyList<string>> RunAsync(string culture, IEnumerable<string> files)
    {
        var list = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(list, files);
            var start = new ProcessStartInfo(
                Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
                [typeof(DigestProcess).Assembly.Location, "-method", $"{typeof(DigestProcess).FullName}.{nameof(Digests)}", "-explicit", "only"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment[FilesVariable] = list;
            start.Environment[CultureVariable] = culture;
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, output + await errors);
            return await File.ReadAllLinesAsync(list + ".digests", TestContext.Current.CancellationToken);
        }
        finally
        {
            File.Delete(list);
            File.Delete(list + ".digests");
        }
    }

    private static string Digest(string path)
    {
        var digests = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < Rounds; round++)
        {
            _ = digests.Add(OutputDigest.Of(path));
            var two = new string[2];
            Parallel.For(0, 2, new ParallelOptions { MaxDegreeOfParallelism = 2 }, thread => two[thread] = OutputDigest.Of(path));
            digests.UnionWith(two);
        }

        return Assert.Single(digests);
    }
}
