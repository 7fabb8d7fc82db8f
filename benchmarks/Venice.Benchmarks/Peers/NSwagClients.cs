using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Venice.Benchmarks.Generation;
using Venice.Benchmarks.Targets;

namespace Venice.Benchmarks.Peers;

/// <summary>The clients that NSwag makes from this repository's document: generated, mended (<see cref="DuplicateMembers"/>) and compiled on first use, and kept beside the benchmarks.</summary>
internal static class NSwagClients
{
    public const string SystemTextJson = "SystemTextJson";
    public const string Newtonsoft = "NewtonsoftJson";

    public static INSwagClient Create(string library, HttpClient http, Uri address) =>
        (INSwagClient)Activator.CreateInstance(Load(library).GetType(NSwagAdapter.TypeName, throwOnError: true)!, http, address.AbsoluteUri)!;

    private static Assembly Load(string library)
    {
        var document = File.ReadAllText(Path.Combine(Checkout.Root, "openapi", "venice.openapi.yaml"));
        var adapter = NSwagAdapter.Source(library);
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(document + adapter)))[..16];
        var path = Path.Combine(AppContext.BaseDirectory, $"NSwag.{library}.{hash}.dll");
        if (!File.Exists(path))
        {
            Compile(path, new NSwagInProcess().Generate(document, library), adapter);
        }

        return Assembly.LoadFrom(path);
    }

    private static void Compile(string path, string client, string adapter)
    {
        var mended = DuplicateMembers.TakeOut(CSharpSyntaxTree.ParseText(client).GetRoot(), out _);
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path),
            [CSharpSyntaxTree.Create((CSharpSyntaxNode)mended), CSharpSyntaxTree.ParseText(adapter)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static file => MetadataReference.CreateFromFile(file)),
            new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
        {
            throw new InvalidOperationException($"NSwag's client does not compile: {result.Diagnostics.First(static d => d.Severity == DiagnosticSeverity.Error)}");
        }

        File.WriteAllBytes(path, image.ToArray());
    }
}
