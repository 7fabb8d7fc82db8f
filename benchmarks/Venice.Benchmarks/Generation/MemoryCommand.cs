using System.Globalization;
using Venice.Benchmarks.Measuring;

namespace Venice.Benchmarks.Generation;

/// <summary><c>memory DOCUMENT</c>: prints the bytes by which this process's peak grows when the generator runs on the document, after a warm-up with a tiny one.</summary>
internal static class MemoryCommand
{
    private const string Tiny = "openapi: 3.0.3\ninfo: { title: Tiny, version: '1' }\npaths: {}\ncomponents: { schemas: { Pet: { type: object, properties: { name: { type: string } } } } }\n";

    public static int Run(string document)
    {
        _ = new GeneratorSession(new("tiny.yaml", Tiny)).Run().Result;
        var before = PeakMemory.Read();
        var emitted = new GeneratorSession(new(document, File.ReadAllText(document))).Run().Result.GeneratedSources.Length;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{PeakMemory.Read() - before} {PeakMemory.Read()} {emitted}"));
        return 0;
    }
}
