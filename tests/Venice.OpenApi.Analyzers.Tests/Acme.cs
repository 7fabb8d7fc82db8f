using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Venice.OpenApi.Generator;

namespace Venice.OpenApi.Analyzers.Tests;

/// <summary>A small document of somebody else's, emitted and compiled: its users have the assembly alone.</summary>
internal static class Acme
{
    private static readonly Lazy<Compilation> Whole = new(Emit);
    private static readonly Lazy<ImmutableArray<byte>> Compiled = new(static () => [.. Binary(Whole.Value)]);

    public static string Document { get; } = Checkout.Read("tests", "Venice.OpenApi.Analyzers.Tests", "acme.yaml");

    public static MetadataReference Reference => MetadataReference.CreateFromImage(Compiled.Value);

    /// <summary>The files that are emitted for it, as a project has them that emits its client itself.</summary>
    public static IEnumerable<(string Name, string Code)> Emitted => Whole.Value.SyntaxTrees.Select(static tree => (Path.GetFileName(tree.FilePath), tree.ToString()));

    /// <summary>The framework, the runtime and the SDK: all that this test's process could load.</summary>
    public static ImmutableArray<MetadataReference> Platform { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name && !name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) && !name.StartsWith("xunit", StringComparison.Ordinal) && name != "Venice.OpenApi.Generator.dll")
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Loads a program that may use it.</summary>
    public static Assembly Load(byte[] program)
    {
        var context = new AssemblyLoadContext(name: null);
        context.Resolving += static (context, name) => name.Name == "Acme" ? context.LoadFromStream(new MemoryStream([.. Compiled.Value])) : null;
        return context.LoadFromStream(new MemoryStream(program));
    }

    private static Compilation Emit()
    {
        var metadata = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal)
        {
            ["acme.yaml"] = new(StringComparer.OrdinalIgnoreCase) { ["build_metadata.AdditionalFiles.OpenApi"] = "true", ["build_metadata.AdditionalFiles.Namespace"] = "Acme" },
        };
        var compilation = CSharpCompilation.Create("Acme", [], Platform, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new OpenApiGenerator().AsSourceGenerator()], [new FakeFile("acme.yaml", Document)], new(LanguageVersion.CSharp12), new FakeOptions([], metadata))
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var findings, TestContext.Current.CancellationToken);
        Assert.Empty(findings);
        return output;
    }

    public static byte[] Binary(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return image.ToArray();
    }
}
