using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Venice.Benchmarks.Generation;
using Venice.Benchmarks.Measuring;
using Venice.Benchmarks.Peers;

namespace Venice.Benchmarks.Targets;

/// <summary>What emitted code costs the project that it is compiled into, above an empty one.</summary>
internal sealed class AddedCode
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp12);

    /// <summary>The framework that the benchmarks run on: the package with reference assemblies ends before it.</summary>
    private static readonly MetadataReference[] Framework =
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
            .Where(static file => Path.GetFileName(file) is var name && (name is "netstandard.dll" or "mscorlib.dll" or "System.dll" || name.StartsWith("System.", StringComparison.Ordinal)) && !name.Contains(".Native.", StringComparison.Ordinal))
            .Select(static file => MetadataReference.CreateFromFile(file)),
    ];

    private readonly string[] _sources;
    private readonly MetadataReference[] _references;

    private AddedCode(string[] sources, int mended, MetadataReference[] references)
    {
        (_sources, Mended, _references) = (sources, mended, references);
        Lines = sources.Sum(static source => source.AsSpan().Count('\n'));
        using var image = Emit(_sources);
        using var empty = Emit([]);
        Size = image.Length - empty.Length;
        IL = MethodBodies.Bytes(image) - MethodBodies.Bytes(empty);
    }

    public int Lines { get; }

    /// <summary>Bytes of the method bodies.</summary>
    public long IL { get; }

    /// <summary>Bytes by which the assembly grows.</summary>
    public long Size { get; }

    /// <summary>Members that had to be taken out to compile at all.</summary>
    public int Mended { get; }

    public static AddedCode Ours(DocumentFile document, string operations = "") => new(
        [.. new GeneratorSession(document, operations).Run().Result.GeneratedSources.Select(static source => source.SourceText.ToString())],
        mended: 0,
        [.. Framework, MetadataReference.CreateFromFile(typeof(Venice.OpenApi.Http.ApiOperation).Assembly.Location)]);

    public static AddedCode OfNSwag(string source)
    {
        var mended = DuplicateMembers.TakeOut(CSharpSyntaxTree.ParseText(source, Language).GetRoot(), out var count);
        return new([mended.ToFullString()], count, [.. Framework, MetadataReference.CreateFromFile(Path.Combine(NSwagBinaries.Folder, "Newtonsoft.Json.dll"))]);
    }

    /// <summary>Milliseconds of CPU that the compiler takes, from text to assembly, above those for an empty project.</summary>
    public double Compile() => CpuClock.Measure(() => Emit(_sources).Dispose()) - CpuClock.Measure(() => Emit([]).Dispose());

    private MemoryStream Emit(string[] sources)
    {
        var compilation = CSharpCompilation.Create(
            "Acme",
            sources.Select(static (source, i) => CSharpSyntaxTree.ParseText(source, Language, path: $"{i}.cs")),
            _references,
            new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        var image = new MemoryStream();
        var result = compilation.Emit(image);
        return result.Success ? image : throw new InvalidOperationException($"Emitted code does not compile: {result.Diagnostics.First(static d => d.Severity == DiagnosticSeverity.Error)}");
    }
}
