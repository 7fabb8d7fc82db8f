using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Venice.OpenApi.Generator.Tests.Refit;

/// <summary>Interfaces for Refit: when they are emitted, and against which versions they compile.</summary>
public sealed partial class RefitEmissionTests
{
    /// <summary>All that emitted code may know of Refit. Five of its major versions came out within three months: each further name is a risk.</summary>
    private static readonly string[] Allowed =
    [
        "AliasAsAttribute", "ApiException", "ApiException.Create", "ApiRequestException", "BodyAttribute", "BodySerializationMethod", "BodySerializationMethod.UrlEncoded",
        "DeleteAttribute", "GetAttribute", "HeaderCollectionAttribute", "HeadersAttribute", "IHttpContentSerializer.FromHttpContentAsync", "IHttpContentSerializer.ToHttpContent",
        "IRequestBuilder.Settings", "MultipartAttribute", "MultipartItem.ContentType", "MultipartItem.FileName", "PatchAttribute", "PostAttribute", "PutAttribute", "QueryAttribute",
        "RefitSettings", "RefitSettings.AuthorizationHeaderValueGetter", "RefitSettings.ContentSerializer", "RefitSettings.ExceptionFactory", "RestService",
        "RestService.RegisterGeneratedFactory", "RestService.RegisterGeneratedSettingsFactory", "StreamPart", "StreamPart.Value",
    ];

    [Fact]
    public void SmallDocument_WithEveryKindOfCall_CompilesAndKnowsNoOtherSymbol()
    {
        var newest = RefitLibrary.Of(15).Reference;
        var run = GeneratorRun.Of(FakeProject.OnNet8().WithReference(newest).WithDocument("acme.yaml", RefitSpecimen.Document));

        Assert.Empty(run.Findings);
        AssertCompiles(run, newest);
    }

    [Fact]
    public void References_ToAProject_AreFoundToo()
    {
        var run = GeneratorRun.Of(FakeProject.OnNet8().WithReference(RefitLibrary.Of(15).Project).WithDocument("acme.yaml", Samples.Orders));

        Assert.Contains("Acme.IAcmeOrdersRefitApi.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void References_WithoutRefit_GiveNoInterfaceAndNoFinding()
    {
        var run = GeneratorRun.Of(FakeProject.OnNet8().WithDocument("acme.yaml", Samples.Orders));

        Assert.Empty(run.Findings);
        Assert.DoesNotContain(run.Sources.Keys, static name => name.Contains("Refit", StringComparison.Ordinal));
    }

    [Fact]
    public void References_OfAnOldRefit_AreAWarningAndTheRestIsEmitted()
    {
        var run = GeneratorRun.Of(FakeProject.OnNet8().WithReference(RefitLibrary.Of(11).Reference).WithDocument("acme.yaml", Samples.Orders));

        Assert.StartsWith("acme.yaml(1,1): warning OAG9006: The project references Refit 11.2.0.0,", Assert.Single(run.Findings), StringComparison.Ordinal);
        Assert.DoesNotContain(run.Sources.Keys, static name => name.Contains("Refit", StringComparison.Ordinal));
        Assert.Contains("Acme.IAcmeOrdersApi.g.cs", run.Sources.Keys);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(15)]
    public void Metadata_RefitFalse_GivesNoInterfaceAndNoFinding(int major)
    {
        var run = GeneratorRun.Of(FakeProject.OnNet8().WithReference(RefitLibrary.Of(major).Reference).WithDocument("acme.yaml", Samples.Orders, ("Refit", "false")));

        Assert.Empty(run.Findings);
        Assert.DoesNotContain(run.Sources.Keys, static name => name.Contains("Refit", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Refit", "true")]
    [InlineData("Emit", "refit")]
    public void Metadata_AsksWithoutAReference_IsAnError(string key, string value)
    {
        var run = GeneratorRun.Of(FakeProject.OnNet8().WithDocument("acme.yaml", Samples.Orders, (key, value)));

        Assert.StartsWith("acme.yaml(1,1): error OAG9007: ", Assert.Single(run.Findings), StringComparison.Ordinal);
    }

    [Fact]
    public void Metadata_ModelsOnly_GivesNoInterfaceAndNoFinding()
    {
        var run = GeneratorRun.Of(FakeProject.OnNet8().WithReference(RefitLibrary.Of(11).Reference).WithDocument("acme.yaml", Samples.Orders, ("Emit", "models")));

        Assert.Empty(run.Findings);
        Assert.DoesNotContain(run.Sources.Keys, static name => name.Contains("Refit", StringComparison.Ordinal));
    }

    [Fact]
    public void UnrelatedCode_WithRefit_EmitsNothingAnew()
    {
        var run = GeneratorRun.Of(FakeProject.OnNet8().WithReference(RefitLibrary.Of(15).Reference).WithDocument("acme.yaml", Samples.Orders));

        run.EditUnrelatedCode();

        Assert.All(run.OutputReasons.Keys, static reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    [Fact]
    public void Names_ThatTheDocumentTook_AreNotTakenAgain()
    {
        var document = Samples.Orders.Replace("    Problem:", "    IAcmeOrdersRefitApi: { type: object, properties: { a: { type: string } } }\n    Problem:", StringComparison.Ordinal)
            .Replace("note: { type: string, maxLength: 200 }", "note: { $ref: \"#/components/schemas/IAcmeOrdersRefitApi\" }", StringComparison.Ordinal);

        var run = GeneratorRun.Of(FakeProject.OnNet8().WithReference(RefitLibrary.Of(15).Reference).WithDocument("acme.yaml", document));

        Assert.Contains("Acme.IAcmeOrdersRefitApi2.g.cs", run.Sources.Keys);
        Assert.Empty(run.CompilerMessages);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void ImageDocument_OverTypesOfAnotherAssembly_CompilesAgainstTheSurfaceOfEachVersionAndKnowsNoOtherSymbol()
    {
        var newest = RefitLibrary.Of(15).Reference;
        var types = GeneratorRun.Of(VeniceDocumentTests.WithImageDocument(FakeProject.OnNet8()))
            .WithCode("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Acme.Refit\")]");
        using var image = new MemoryStream();
        Assert.True(((CSharpCompilation)types.Output).WithAssemblyName("Venice.Generated").Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);

        var run = GeneratorRun.Of(VeniceDocumentTests.WithImageDocument(
            FakeProject.OnNet8().Named("Acme.Refit").WithReference(newest).WithReference(MetadataReference.CreateFromImage(image.ToArray())), ("Emit", "refit")));

        Assert.Empty(run.Findings);
        Assert.Equal(14, Operations(run).Count);
        Assert.All(run.Sources.Keys, static name => Assert.Contains("Refit", name, StringComparison.Ordinal));
        AssertCompiles(run, newest);
        Assert.All(Snippets(), code => Assert.Empty(run.WithCode(code).CompilerMessages));
    }

    /// <summary>What is emitted is the same for every version; that it compiles is asked of each.</summary>
    private static void AssertCompiles(GeneratorRun run, MetadataReference newest)
    {
        var output = run.Output;
        Assert.Empty(RefitSymbols(output).Except(Allowed));
        Assert.All([12, 14, 15], major =>
        {
            var compilation = output.ReplaceReference(newest, RefitLibrary.Of(major).Reference);
            Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static message => message.Severity >= DiagnosticSeverity.Warning));
        });
    }

    /// <summary>The guide's C#, but for what needs Refit's other package.</summary>
    private static IEnumerable<string> Snippets()
    {
        var snippets = CSharpBlock().Matches(Checkout.Read("docs", "refit.md").ReplaceLineEndings("\n")).Select(static match => match.Groups[1].Value).Where(static code => !code.Contains("services.", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(snippets);
        return snippets.Select(static (code, index) =>
        {
            var lines = code.Split('\n');
            var usings = lines.Where(static line => line.StartsWith("using ", StringComparison.Ordinal));
            var statements = lines.Where(static line => !line.StartsWith("using ", StringComparison.Ordinal));
            return $"using System.Threading.Tasks; {string.Join(' ', usings)} class Snippet{index} {{ async Task Run(string key) {{ {string.Join('\n', statements)} }} }}";
        });
    }

    private static HashSet<string> Operations(GeneratorRun run) =>
    [
        .. run.Sources.Where(static source => source.Key.StartsWith("Venice.IVenice", StringComparison.Ordinal) && source.Key.Contains("RefitApi", StringComparison.Ordinal))
            .SelectMany(static source => Route().Matches(source.Value))
            .Select(static match => match.Value),
    ];

    /// <summary>Types and members of Refit that emitted code names or uses.</summary>
    private static SortedSet<string> RefitSymbols(Compilation compilation)
    {
        var symbols = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees.Where(static tree => tree.ToString().Contains("Refit", StringComparison.Ordinal)))
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (model.GetSymbolInfo(node, TestContext.Current.CancellationToken).Symbol is { ContainingAssembly.Name: "Refit" } symbol and not INamespaceSymbol)
                {
                    symbols.Add(symbol switch
                    {
                        INamedTypeSymbol type => type.Name,
                        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType.Name,
                        _ => $"{symbol.ContainingType.Name}.{symbol.Name}",
                    });
                }
            }
        }

        Assert.NotEmpty(symbols);
        return symbols;
    }

    [GeneratedRegex("^```cs\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex(@"(?<=global::Refit\.)(Get|Post)\(""[^""]+""\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Route();
}
