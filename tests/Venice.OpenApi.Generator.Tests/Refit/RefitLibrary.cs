using System.Globalization;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Venice.OpenApi.Generator.Tests.Refit;

/// <summary>The library of <c>Refit.cs.txt</c>, compiled as the surface of a major version of Refit.</summary>
internal sealed class RefitLibrary
{
    private readonly CSharpCompilation _compilation;
    private readonly byte[] _image;

    private RefitLibrary(int major, params string[] symbols)
    {
        var text = Checkout.Read("tests", "Venice.OpenApi.Generator.Tests", "Refit", "Refit.cs.txt");
        var version = string.Create(CultureInfo.InvariantCulture, $"[assembly: System.Reflection.AssemblyVersion(\"{major}.2.0.0\")]");
        var options = new CSharpParseOptions(LanguageVersion.CSharp12, preprocessorSymbols: symbols);
        _compilation = CSharpCompilation.Create(
            "Refit",
            [CSharpSyntaxTree.ParseText(text, options, cancellationToken: TestContext.Current.CancellationToken), CSharpSyntaxTree.ParseText(version, options, cancellationToken: TestContext.Current.CancellationToken)],
            Net80.References.All,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        Assert.Empty(_compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Diagnostics.Where(static message => message.Severity == DiagnosticSeverity.Error));
        _image = image.ToArray();
    }

    public MetadataReference Reference => MetadataReference.CreateFromImage(_image, filePath: "/packages/refit/lib/net8.0/Refit.dll");

    /// <summary>As an editor hands over what another project of the solution builds.</summary>
    public MetadataReference Project => _compilation.ToMetadataReference();

    public Stream Image => new MemoryStream(_image, writable: false);

    public static RefitLibrary Of(int major) => major switch
    {
        < 12 => new(major, "LEGACY"),
        < 14 => new(major),
        _ => new(major, "REFIT14"),
    };
}
