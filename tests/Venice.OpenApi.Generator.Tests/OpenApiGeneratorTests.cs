namespace Venice.OpenApi.Generator.Tests;

public sealed class OpenApiGeneratorTests
{
    [Fact]
    public void Document_OnNet8WithCSharp12_CompilesWithoutAWarning()
    {
        var run = GeneratorRun.Of(FakeProject.OnNet8().WithDocument("acme.openapi.yaml", Samples.Orders));

        Assert.Empty(run.Findings);
        Assert.Empty(run.CompilerMessages);
        Assert.Contains("Acme.Order.g.cs", run.Sources.Keys);
        Assert.Contains("public sealed partial class AcmeClient", run.Sources["Acme.AcmeClient.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Document_OnNet10WithCSharp14_CompilesWithoutAWarning()
    {
        var run = GeneratorRun.Of(FakeProject.OnNet10().WithDocument("acme.openapi.yaml", Samples.Orders));

        Assert.Empty(run.CompilerMessages);
    }

    [Fact]
    public void Metadata_NamespaceAndClientName_NameTheCode()
    {
        var run = GeneratorRun.Of(FakeProject.OnNet8().WithDocument("a.yaml", Samples.Orders, ("Namespace", "Acme.Api"), ("ClientName", "ShopClient")));

        Assert.Contains("public sealed partial class ShopClient", run.Sources["Acme.Api.ShopClient.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Metadata_Operations_EmitOnlyWhatTheyReach()
    {
        var run = GeneratorRun.Of(FakeProject.OnNet8().WithDocument("acme.yaml", Samples.Orders, ("Operations", "getOrder")));

        Assert.Contains("Acme.Order.g.cs", run.Sources.Keys);
        Assert.DoesNotContain("Acme.NewOrder.g.cs", run.Sources.Keys);
    }

    [Theory]
    [InlineData("Exclude")]
    [InlineData("ExcludeOperations")]
    public void Metadata_ExcludedOperations_AreLeftOutWithWhatOnlyTheyReach(string name)
    {
        var run = GeneratorRun.Of(FakeProject.OnNet8().WithDocument("acme.yaml", Samples.Orders, (name, "createOrder, getNothing")));

        Assert.Contains("Acme.Order.g.cs", run.Sources.Keys);
        Assert.DoesNotContain("Acme.NewOrder.g.cs", run.Sources.Keys);
        Assert.StartsWith("acme.yaml(1,1): error OAG2100: The document has no operation 'getNothing'", Assert.Single(run.Findings), StringComparison.Ordinal);
        Assert.Empty(run.CompilerMessages);
    }

    [Fact]
    public void Metadata_EmitModels_EmitsNoClient()
    {
        var run = GeneratorRun.Of(FakeProject.OnNet8().WithDocument("acme.yaml", Samples.Orders, ("Emit", "models")));

        Assert.Contains("Acme.Order.g.cs", run.Sources.Keys);
        Assert.DoesNotContain(run.Sources.Keys, static name => name.EndsWith("Client.g.cs", StringComparison.Ordinal) || name.Contains("Api", StringComparison.Ordinal));
        Assert.Empty(run.CompilerMessages);
    }

    [Fact]
    public void Overlay_NamedInMetadata_IsApplied()
    {
        const string overlay = """
            overlay: 1.0.0
            info: { title: words, version: "1" }
            actions:
              - target: $.components.schemas.Order
                update: { description: Something that was bought. }
            """;

        var run = GeneratorRun.Of(FakeProject.OnNet8()
            .WithDocument("/src/acme.yaml", Samples.Orders, ("Overlay", "../acme.overlay.yaml"))
            .WithFile("/acme.overlay.yaml", overlay));

        Assert.Empty(run.Findings);
        Assert.Contains("<summary>Something that was bought.</summary>", run.Sources["Acme.Order.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Overlay_ThatDoesNotExist_IsAnErrorAndTheRestIsEmitted()
    {
        var run = GeneratorRun.Of(FakeProject.OnNet8().WithDocument("acme.yaml", Samples.Orders, ("Overlay", "nowhere.yaml")));

        Assert.StartsWith("acme.yaml(1,1): error OAG9003: The overlay 'nowhere.yaml'", Assert.Single(run.Findings), StringComparison.Ordinal);
        Assert.Contains("Acme.Order.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void Document_ThatDoesNotExist_IsAnError()
    {
        var run = GeneratorRun.Of(FakeProject.OnNet8().WithFile("acme.yaml", null, ("OpenApi", "true")));

        Assert.StartsWith("acme.yaml(1,1): error OAG9004: The document 'acme.yaml'", Assert.Single(run.Findings), StringComparison.Ordinal);
    }

    [Fact]
    public void File_ThatIsNoDocument_IsLeftAlone()
    {
        var run = GeneratorRun.Of(FakeProject.OnNet8().WithFile("appsettings.json", "{ not even json"));

        Assert.Empty(run.Findings);
        Assert.Empty(run.Sources);
    }

    [Fact]
    public void TwoDocuments_InOneProject_BothCompile()
    {
        var run = GeneratorRun.Of(FakeProject.OnNet8()
            .WithDocument("a.yaml", Samples.Orders, ("Namespace", "Acme.A"))
            .WithDocument("b.yaml", Samples.Orders, ("Namespace", "Acme.B")));

        Assert.Empty(run.CompilerMessages);
        Assert.Contains("Acme.A.Order.g.cs", run.Sources.Keys);
        Assert.Contains("Acme.B.Order.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void Document_OfSeveralFiles_IsOneClient()
    {
        const string document = """
            openapi: 3.1.0
            info: { title: Acme, version: "1" }
            paths:
              /orders/{id}:
                $ref: paths/orders.yaml
            """;
        const string orders = """
            get:
              operationId: getOrder
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              responses:
                "200": { description: "", content: { application/json: { schema: { $ref: "../types.json#/$defs/Order" } } } }
            """;
        const string types = """{ "$defs": { "Order": { "type": "object", "required": ["lines"], "properties": { "lines": { "type": "array", "items": { "$ref": "#/$defs/Line" } } } }, "Line": { "type": "object", "properties": { "sku": { "type": "string" } } } } }""";

        var run = GeneratorRun.Of(FakeProject.OnNet8().WithDocument("/src/acme.yaml", document).WithFile("/src/paths/orders.yaml", orders).WithFile("/src/types.json", types));

        Assert.Empty(run.Findings);
        Assert.Empty(run.CompilerMessages);
        Assert.Contains("public required global::System.Collections.Generic.IReadOnlyList<global::Acme.Line> Lines", run.Sources["Acme.Order.g.cs"], StringComparison.Ordinal);
        Assert.Contains("global::Venice.OpenApi.ApiResponse<global::Acme.Order>> GetOrderAsync", run.Sources["Acme.IAcmeDefaultApi.g.cs"], StringComparison.Ordinal);
    }
}
