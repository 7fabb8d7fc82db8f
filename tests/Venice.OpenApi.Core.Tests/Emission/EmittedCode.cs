using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Venice.OpenApi.Emission;

namespace Venice.OpenApi.Core.Tests.Emission;

/// <summary>Compiles emitted files as a consumer's compiler would: for the oldest target that is promised, and for the newest.</summary>
internal static class EmittedCode
{
    /// <summary>The path of what a consumer writes beside the emitted files.</summary>
    public const string ConsumerFile = "Consumer.cs";

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        warningLevel: 9999,
        generalDiagnosticOption: ReportDiagnostic.Default);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Net8 = new(static () => [.. Net80.References.All, Runtime("net8.0")]);

    // the tests' own framework is net10.0; the package with reference assemblies ends before it
    private static readonly Lazy<IReadOnlyList<MetadataReference>> Net10 = new(static () =>
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
            .Where(static file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal))
            .Select(static file => MetadataReference.CreateFromFile(file)),
        Runtime("."),
    ]);

    /// <summary>No error, no warning, documentation checked; as C# 12 for net8.0 and as C# 14 for net10.0.</summary>
    public static void AssertCompiles(IEnumerable<EmittedFile> files, params string[] consumerSources)
    {
        var emitted = files.ToList();
        AssertSilent(ForNet8(emitted, consumerSources));
        AssertSilent(ForNet10(emitted, consumerSources));
    }

    /// <summary>Compiled for net10.0 and loaded, with the consumer's sources beside the emitted ones.</summary>
    public static Assembly Load(IEnumerable<EmittedFile> files, params string[] consumerSources)
    {
        // what stands in comments is looked at where warnings count
        var compilation = Compile([.. files], consumerSources, LanguageVersion.CSharp14, Net10.Value, DocumentationMode.None);
        using var image = new MemoryStream();
        var result = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics.Where(static message => message.Severity == DiagnosticSeverity.Error));
        image.Position = 0;
        return new AssemblyLoadContext(name: null, isCollectible: true).LoadFromStream(image);
    }

    public static CSharpCompilation ForNet8(IReadOnlyList<EmittedFile> files, params string[] consumerSources) =>
        Compile(files, consumerSources, LanguageVersion.CSharp12, Net8.Value);

    public static CSharpCompilation ForNet10(IReadOnlyList<EmittedFile> files, params string[] consumerSources) =>
        Compile(files, consumerSources, LanguageVersion.CSharp14, Net10.Value);

    /// <summary>Errors and warnings with the line that they speak of.</summary>
    public static IReadOnlyList<string> Messages(CSharpCompilation compilation) =>
    [
        .. compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static message => message.Severity >= DiagnosticSeverity.Warning)
            .Select(static message => $"{message} << {LineOf(message)}"),
    ];

    private static void AssertSilent(CSharpCompilation compilation)
    {
        var messages = Messages(compilation);
        Assert.True(messages.Count == 0, string.Join("\n", messages.Take(40)));
    }

    private static CSharpCompilation Compile(
        IReadOnlyList<EmittedFile> files, IEnumerable<string> consumerSources, LanguageVersion version, IEnumerable<MetadataReference> references,
        DocumentationMode comments = DocumentationMode.Diagnose)
    {
        var checkedText = new CSharpParseOptions(version, comments);
        var consumer = new CSharpParseOptions(version, DocumentationMode.Parse);
        var trees = files.Select(file => Parse(file.Source, checkedText, file.HintName)).Concat(consumerSources.Select(source => Parse(source, consumer, ConsumerFile)));
        return CSharpCompilation.Create("Emitted", trees, references, Options);
    }

    private static SyntaxTree Parse(string source, CSharpParseOptions options, string path) =>
        CSharpSyntaxTree.ParseText(source, options, path, cancellationToken: TestContext.Current.CancellationToken);

    private static MetadataReference Runtime(string folder) => MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, folder, "Venice.OpenApi.dll"));

    private static string LineOf(Diagnostic message)
    {
        var text = message.Location.SourceTree?.GetText(TestContext.Current.CancellationToken);
        return text is null ? "" : text.Lines[message.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
    }
}
