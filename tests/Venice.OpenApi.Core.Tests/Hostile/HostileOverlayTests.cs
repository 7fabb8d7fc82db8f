using System.Diagnostics;
using Venice.OpenApi.Binding;
using Venice.OpenApi.Core.Tests.Emission;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Emission;
using Venice.OpenApi.Parsing;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Hostile;

/// <summary>An overlay is a document as well.</summary>
public sealed class HostileOverlayTests
{
    private const string Document = "openapi: 3.1.0\npaths: {}\ncomponents: { schemas: { A: { type: object, properties: { a: { type: string } } } } }";

    public static TheoryData<string> Payloads => [.. HostilePayloads.Names];

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Overlay_WithHostileWords_AddsWordsOnly(string name)
    {
        var text = HostilePlaces.Escaped(HostilePayloads.Text(name));

        var (files, _) = Apply($$$$$"""
            {"overlay":"1.0.0","info":{"title":"{{{{{text}}}}}"},"actions":[
              {"target":"$.components.schemas.A","description":"{{{{{text}}}}}","update":{"description":"{{{{{text}}}}}","x-dotnet-name":"{{{{{text}}}}}","properties":{"{{{{{text}}}}}":{"description":"{{{{{text}}}}}","type":"string","default":"{{{{{text}}}}}"}}}},
              {"target":"{{{{{text}}}}}","update":{}},
              {"target":"$['{{{{{text}}}}}']","remove":true},
              {"target":"$.components.schemas[?(@.type=='{{{{{text}}}}}')]","update":{"description":"{{{{{text}}}}}"}}]}
            """);

        EmittedText.AssertHarmless(files, name);
        EmittedCode.AssertCompiles(files);
    }

    [Theory]
    [InlineData("""{"target":"$..*","update":{"a":{"b":{"c":{}}}}}""", 12)]
    [InlineData("""{"target":"$..*..*..*..*","update":{"a":{}}}""", 10)]
    [InlineData("""{"target":"$..[*]..[*]..[*]","remove":true}""", 10)]
    [InlineData("""{"target":"$.components..properties","update":{"b":{"properties":{"c":{"properties":{}}}}}}""", 12)]
    public void Overlay_ThatMultipliesTheDocument_IsCut(string action, int times)
    {
        var watch = Stopwatch.StartNew();

        var (files, findings) = Apply($$"""{"overlay":"1.0.0","actions":[{{string.Join(",", Enumerable.Repeat(action, times))}}]}""");

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"It took {watch.Elapsed}.");
        Assert.True(files.Sum(static file => (long)file.Source.Length) < 100_000_000);
        Assert.All(findings, static finding => Assert.NotEqual("OAG9001", finding.Rule.Id));
    }

    [Theory]
    [InlineData(100_000)]
    public void Overlay_OfADeepPath_IsRefusedOrApplied(int depth)
    {
        var (_, findings) = Apply("{\"overlay\":\"1.0.0\",\"actions\":[{\"target\":\"$" + string.Concat(Enumerable.Repeat(".a", depth)) + "\",\"update\":{}},{\"target\":\"$" + new string('[', depth) + "\",\"update\":{}}]}");

        Assert.NotEmpty(findings);
    }

    private static (IReadOnlyList<EmittedFile> Files, IReadOnlyList<DiagnosticInfo> Findings) Apply(string overlay)
    {
        var bag = new DiagnosticBag();
        var main = SpecReader.Read(new SourceText("api.yaml", Document));
        var words = SpecReader.Read(new SourceText("words.json", overlay));
        var root = SpecOverlay.Apply((SpecMap)main.Root!, (SpecMap)words.Root!, bag);
        var document = OpenApiParser.Parse(main with { Root = root }, [], bag);
        return ([.. ApiEmitter.Emit(ApiBinder.Bind(document!, new BindingOptions("Acme", "AcmeClient", [], [], ModelsOnly: false), bag))], [.. bag.ToEquatableArray()]);
    }
}
