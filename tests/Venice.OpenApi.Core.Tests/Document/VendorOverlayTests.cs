using Venice.OpenApi.Core.Tests.House;
using Venice.OpenApi.Core.Tests.Parsing;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Parsing;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Document;

/// <summary>Our overlay fits the document, and leaves nothing without words.</summary>
public sealed class VendorOverlayTests
{
    [Fact]
    public void Overlay_OverTheDocument_FitsEverywhere()
    {
        var bag = new DiagnosticBag();

        _ = Load(bag);

        Assert.Empty(bag.ToEquatableArray().Select(static item => item.ToString()));
    }

    [Fact]
    public void Overlay_EveryOperationParameterAndAnswer_IsDescribed()
    {
        var document = Load(new DiagnosticBag());

        Assert.Equal(14, document.Operations.Count);
        Assert.Empty(Elements(document).Where(static element => string.IsNullOrWhiteSpace(element.Text)).Select(static element => element.Name));
    }

    [Fact]
    public void Overlay_EveryReachableField_IsDescribed()
    {
        var silent =
            from schema in SchemaGraph.Of(Load(new DiagnosticBag()))
            from property in schema.Properties
            where !IsAssertion(property.Schema) && string.IsNullOrWhiteSpace(property.Schema.Description)
            select $"{schema.Place} {property.Name}";

        Assert.Empty(silent);
    }

    [Fact]
    public void Overlay_TheOnlyOperationWithoutAName_GetsOne() =>
        Assert.Contains(Load(new DiagnosticBag()).Operations, static operation => operation is { OperationId: "listImageStyles", Path: "/image/styles" });

    private static OpenApiDocument Load(DiagnosticBag bag)
    {
        var document = Read("openapi/venice.openapi.yaml");
        var overlay = Read("openapi/venice.overlay.yaml");
        foreach (var diagnostic in document.Diagnostics.Concat(overlay.Diagnostics))
        {
            bag.Add(diagnostic);
        }

        var root = SpecOverlay.Apply(Assert.IsType<SpecMap>(document.Root), Assert.IsType<SpecMap>(overlay.Root), bag);
        return Assert.IsType<OpenApiDocument>(OpenApiParser.Parse(document with { Root = root }, [], bag));
    }

    private static SpecDocument Read(string file) => SpecReader.Read(new SourceText(file, File.ReadAllText(Path.Combine(Repository.Root, file))));

    /// <summary>What stands in <c>if</c> and <c>then</c> says something about a field that is described elsewhere.</summary>
    private static bool IsAssertion(OpenApiSchema schema) => schema is { Const: not null, Types: OpenApiTypes.None };

    private static IEnumerable<(string Name, string? Text)> Elements(OpenApiDocument document)
    {
        foreach (var operation in document.Operations)
        {
            var name = $"{operation.Method} {operation.Path}";
            yield return (name, operation.Description);
            yield return ($"{name} summary", operation.Summary);
            foreach (var parameter in operation.Parameters)
            {
                yield return ($"{name} {parameter.Name}", parameter.Description);
            }

            foreach (var response in operation.Responses)
            {
                yield return ($"{name} {response.Status}", response.Description);
                foreach (var header in response.Headers)
                {
                    yield return ($"{name} {response.Status} {header.Name}", header.Description);
                }
            }
        }
    }
}
