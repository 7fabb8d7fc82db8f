using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Venice.Benchmarks.Generation;

namespace Venice.Benchmarks;

/// <summary>Row 6: the generator in the compiler's driver, over Venice's whole document.</summary>
[InProcess]
[MemoryDiagnoser]
public class GenerationBenchmarks
{
    private const string Line = "maximum: 1280";

    private GeneratorSession _open = null!;
    private DocumentFile _document = null!;
    private DocumentFile _edited = null!;

    [GlobalSetup]
    public void Open()
    {
        _document = SharedDocuments.Full;
        _edited = _document.With(Line, "maximum: 1281");
        _open = new GeneratorSession(_document).Run();
    }

    [Benchmark(Baseline = true)]
    public object WholeDocument() => new GeneratorSession(_document).Run();

    [Benchmark]
    public object NothingChanged() => _open.Run();

    [Benchmark]
    public object UnrelatedCodeEdited() => _open.EditCode().Run();

    [Benchmark]
    public object OneLineOfTheDocumentEdited() => _open.EditDocument(ReferenceEquals(_open.Document, _document) ? _edited : _document).Run();

    [Benchmark]
    public object ImageOperationsOnly() => new GeneratorSession(_document, SharedDocuments.ImageOperations).Run();
}
