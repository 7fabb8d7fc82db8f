using Venice.OpenApi.Core.Tests.House;
using Venice.OpenApi.Core.Tests.Parsing;
using Venice.OpenApi.Core.Tests.Reading;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Reading;
using Venice.OpenApi.Tool.Importing;

namespace Venice.OpenApi.Core.Tests.Tool;

/// <summary>The committed document: it is what an import of the vendor's gives, facts only.</summary>
public sealed class VeniceImportTests
{
    private static string Committed => File.ReadAllText(Path.Combine(Repository.Root, "openapi", "venice.openapi.yaml"));

    [Fact]
    public void Import_OfTheVendorsDocument_GivesTheCommittedBytes()
    {
        SharedFolder.Require();
        var read = SpecReader.Read(new("venice-image.yaml", SharedFolder.Read("data/venice/venice-image.yaml")));

        var document = Assert.IsType<SpecMap>(SpecImport.Of(read, ImportSelection.Everything).Document);

        Assert.Equal(Committed, SpecImport.Write(document));
    }

    [Fact]
    public void Import_OfTheCommittedDocument_ChangesNothing()
    {
        var document = Assert.IsType<SpecMap>(SpecImport.Of(TreeText.Yaml(Committed), ImportSelection.Everything).Document);

        Assert.Equal(Committed, SpecImport.Write(document));
    }

    [Fact]
    public void Document_Committed_HoldsNoWords()
    {
        string[] words = ["description", "summary", "example", "examples", "externalDocs", "termsOfService", "contact", "x-guidance"];
        var held = Entries(TreeText.Map(Committed), "")
            .Where(held => words.Contains(held.Entry.Key) && held.Under != "properties" && held.Entry.Value is not SpecScalar { Text: "" });

        Assert.Empty(held.Select(static held => $"{held.Entry.KeyPlace}: {held.Entry.Key}"));
    }

    [Fact]
    public void Document_Committed_HoldsNoSentence()
    {
        var sentences = Entries(TreeText.Map(Committed), "")
            .Where(static held => held.Entry.Value is SpecScalar { IsString: true } text && text.Text.Count(static c => c == ' ') > 3)
            .Select(static held => $"{held.Entry.KeyPlace}: {held.Entry.Key}");

        Assert.Empty(sentences);
    }

    [Fact]
    public void Overlay_Committed_FitsTheDocument()
    {
        var overlay = SpecReader.Read(new("venice.overlay.yaml", File.ReadAllText(Path.Combine(Repository.Root, "openapi", "venice.overlay.yaml"))));
        var bag = new DiagnosticBag();

        SpecOverlay.Apply(TreeText.Map(Committed), Assert.IsType<SpecMap>(overlay.Root), bag);

        Assert.Empty(overlay.Diagnostics.Concat(bag.ToEquatableArray()).Select(static finding => finding.ToString()));
    }

    private static IEnumerable<(SpecEntry Entry, string Under)> Entries(SpecNode node, string under) => node switch
    {
        SpecMap map => map.Entries.SelectMany(entry => Entries(entry.Value, entry.Key).Prepend((entry, under))),
        SpecList list => list.Items.SelectMany(item => Entries(item, under)),
        _ => [],
    };
}
