using Microsoft.CodeAnalysis;

namespace Venice.OpenApi.Generator.Tests;

/// <summary>The documents that the SDK lives on.</summary>
public sealed class VeniceDocumentTests
{
    [Fact]
    public void ImageDocument_OnNet8WithCSharp12_CompilesWithoutAWarningOrFinding()
    {
        var run = GeneratorRun.Of(WithImageDocument(FakeProject.OnNet8()));

        Assert.Empty(run.Findings);
        Assert.Empty(run.CompilerMessages);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void ImageDocument_OnNet10WithCSharp14_CompilesWithoutAWarning()
    {
        var run = GeneratorRun.Of(WithImageDocument(FakeProject.OnNet10()));

        Assert.Empty(run.CompilerMessages);
    }

    [Fact]
    public void ImageDocument_WiderImagesAndANewFormat_ReachTypeAttributeValidationAndJson()
    {
        var run = GeneratorRun.Of(WithImageDocument(FakeProject.OnNet8()));
        var width = run.Sources["Venice.GenerateImageRequest.g.cs"];

        var touched = run.Edit(Document, "maximum: 1280", "maximum: 2048");

        Assert.All(touched, static name => Assert.StartsWith("Venice.GenerateImageRequest.", name, StringComparison.Ordinal));
        Assert.Contains("2048", string.Concat(run.Sources.Where(static source => source.Key.StartsWith("Venice.GenerateImageRequest.", StringComparison.Ordinal)).Select(static source => source.Value)), StringComparison.Ordinal);
        Assert.NotEqual(width, run.Sources["Venice.GenerateImageRequest.g.cs"]);
        Assert.Empty(run.CompilerMessages);
    }

    [Fact]
    public void ImageDocument_AFormatThatOnlyOneRequestTakes_ReachesTheOneEnum()
    {
        const string formats = "            - jpeg\n            - png\n            - webp\n          default: webp\n";
        var run = GeneratorRun.Of(WithImageDocument(FakeProject.OnNet8()));

        var touched = run.Edit(Document, formats, "            - jpeg\n            - png\n            - webp\n            - avif\n          default: webp\n");

        Assert.All(touched, static name => Assert.StartsWith("Venice.ImageFormat.", name, StringComparison.Ordinal));
        Assert.Contains("ImageFormat Avif =>", run.Sources["Venice.ImageFormat.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.Findings);
        Assert.Empty(run.CompilerMessages);
    }

    [Fact]
    public void ImageDocument_ANewOptionalProperty_ReachesTypeAndJson()
    {
        var run = GeneratorRun.Of(WithImageDocument(FakeProject.OnNet8()));

        var touched = run.Edit(Document, "        hide_watermark:\n", "        glow:\n          type: boolean\n        hide_watermark:\n");

        Assert.All(touched, static name => Assert.StartsWith("Venice.GenerateImageRequest.", name, StringComparison.Ordinal));
        Assert.Contains("public bool? Glow { get; init; }", run.Sources["Venice.GenerateImageRequest.g.cs"], StringComparison.Ordinal);
        Assert.Contains("writer.WriteName(\"glow\");", run.Sources["Venice.GenerateImageRequest.Json.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.CompilerMessages);
    }

    [Fact]
    public void ImageDocument_NoPublicMember_IsTypedObject()
    {
        var run = GeneratorRun.Of(WithImageDocument(FakeProject.OnNet8()));

        Assert.Empty(PublicObjects(run));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void FullDocument_OnNet8WithCSharp12_CompilesWithoutAWarning()
    {
        var run = GeneratorRun.Of(FakeProject.OnNet8().WithDocument("venice-full.yaml", SharedData.Read("data", "venice", "venice-full.yaml"), ("Namespace", "Venice")));

        Assert.DoesNotContain(run.Findings, static finding => finding.Contains(": error ", StringComparison.Ordinal));
        Assert.Empty(run.CompilerMessages);
        Assert.Empty(PublicObjects(run));
        Assert.Equal(49, run.Sources.Values.Sum(static source => source.Split("private static readonly global::Venice.OpenApi.Http.ApiOperation ").Length - 1));
    }

    internal const string Document = "openapi/venice.openapi.yaml";

    internal static FakeProject WithImageDocument(FakeProject project, params (string Key, string Value)[] metadata) => project
        .WithDocument(Document, Checkout.Read("openapi", "venice.openapi.yaml"), [("Overlay", "openapi/venice.overlay.yaml"), ("Namespace", "Venice"), ("ClientName", "VeniceApiClient"), .. metadata])
        .WithFile("openapi/venice.overlay.yaml", Checkout.Read("openapi", "venice.overlay.yaml"));

    private static IEnumerable<string> PublicObjects(GeneratorRun run) =>
        from type in run.EmittedTypes()
        where type.DeclaredAccessibility == Accessibility.Public
        from member in type.GetMembers()
        where member.DeclaredAccessibility == Accessibility.Public && !member.IsOverride && IsObject(member)
        select member.ToDisplayString();

    private static bool IsObject(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type.SpecialType == SpecialType.System_Object,
        IFieldSymbol field => field.Type.SpecialType == SpecialType.System_Object,
        IMethodSymbol method => method.ReturnType.SpecialType == SpecialType.System_Object || method.Parameters.Any(static parameter => parameter.Type.SpecialType == SpecialType.System_Object),
        _ => false,
    };
}
