using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Corpus;

/// <summary>This assembly in a process of its own, with a culture and, as every process, with a hash seed of its own.</summary>
public sealed class DigestProcess
{
    private const string DocumentsVariable = "VENICE_DIGEST_DOCUMENTS";
    private const string CultureVariable = "VENICE_DIGEST_CULTURE";

    /// <summary>How often a process emits each document: once alone, and twice at once on two threads.</summary>
    internal const int Emissions = 3;

    /// <summary>What the process does. Run by <see cref="RunAsync"/> only.</summary>
    [Fact(Explicit = true)]
    public void Digests()
    {
        var list = Environment.GetEnvironmentVariable(DocumentsVariable) ?? throw new InvalidOperationException("Only the tests for determinism start this.");
        var culture = CultureInfo.GetCultureInfo(Environment.GetEnvironmentVariable(CultureVariable) ?? "");
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture) = (culture, culture);

        var documents = JsonSerializer.Deserialize<string[][][]>(File.ReadAllText(list))!;
        var lines = documents.Select(static files => $"{files[0][0]} {Digest(files)}").ToList();
        File.WriteAllLines(list + ".digests", [.. lines, $"in {(-1.5).ToString(culture)} {"i".ToUpper(culture)}"]);
    }

    /// <summary>The digest of each document, with its main file in front, and last a line that shows which culture the process had.</summary>
    internal static async Task<IReadOnlyList<string>> RunAsync(string culture, IEnumerable<CorpusDocument> documents)
    {
        var list = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(
                list,
                JsonSerializer.Serialize(documents.Select(static document => document.Files.Select(static file => new[] { file.Name, file.Path }))),
                TestContext.Current.CancellationToken);
            var start = new ProcessStartInfo(
                Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
                [typeof(DigestProcess).Assembly.Location, "-method", $"{typeof(DigestProcess).FullName}.{nameof(Digests)}", "-explicit", "only"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment[DocumentsVariable] = list;
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

    private static string Digest(string[][] files)
    {
        SourceText[] texts = [.. files.Select(static file => new SourceText(file[0], File.ReadAllText(file[1])))];
        var digests = new string[Emissions];
        digests[0] = OutputDigest.Of(texts);
        Parallel.For(1, Emissions, new ParallelOptions { MaxDegreeOfParallelism = Emissions - 1 }, thread => digests[thread] = OutputDigest.Of(texts));
        return Assert.Single(digests.Distinct(StringComparer.Ordinal));
    }
}
