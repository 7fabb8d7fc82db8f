using System.Xml.Linq;

namespace Venice.OpenApi.Generator.Tests.Rules;

/// <summary>The rules, their release files and their documentation say the same.</summary>
public sealed class RuleTests
{
    private const string Document = "acme.yaml";

    /// <summary>Ids whose example would be megabytes or thousands of levels; tests of the core provoke them.</summary>
    private static readonly string[] TooLargeForAnExample = ["OAG1001", "OAG1007", "OAG1008", "OAG1009", "OAG1506", "OAG1507", "OAG2013", "OAG2102", "OAG2126"];

    /// <summary>Ids that no text provokes: a character that text files cannot show, failures of the generator itself, and an old reference.</summary>
    private static readonly string[] NotInAnyText = ["OAG1006", "OAG9001", "OAG9002", "OAG9006"];

    public static TheoryData<string> Examples => [.. DocumentedRule.All.Where(static rule => rule.Kind.Length > 0).Select(static rule => rule.Id)];

    [Fact]
    public void Rules_Ids_AreUnique() => Assert.Equal(DeclaredRules.All.Select(static rule => rule.Id).Distinct(), DeclaredRules.All.Select(static rule => rule.Id));

    [Fact]
    public void ReleaseFiles_Together_NameEveryRuleOnce()
    {
        var released = new[] { "Shipped", "Unshipped" }
            .SelectMany(static state => Checkout.Read("generators", "Venice.OpenApi.Generator", $"AnalyzerReleases.{state}.md").Split('\n'))
            .Where(static line => line.StartsWith("OAG", StringComparison.Ordinal))
            .Select(static line => line.Trim())
            .Order(StringComparer.Ordinal);

        Assert.Equal(DeclaredRules.All.Select(static rule => $"{rule.Id} | OpenApi | {rule.Severity} | {rule.Title}"), released);
    }

    [Fact]
    public void Documentation_HasASectionForEveryRule_InOrder() => Assert.Equal(
        DeclaredRules.All.Select(static rule => $"{rule.Id}: {rule.Title} ({rule.Severity})"),
        DocumentedRule.All.Select(static rule => $"{rule.Id}: {rule.Title} ({rule.Severity})"));

    [Fact]
    public void Documentation_OnlyOfWhatNoExampleCanShow_HasNoExample() => Assert.Equal(
        TooLargeForAnExample.Concat(NotInAnyText).Order(StringComparer.Ordinal),
        DocumentedRule.All.Where(static rule => rule.Kind.Length == 0).Select(static rule => rule.Id));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Documentation_Example_ProvokesItsFinding(string id)
    {
        var rule = DocumentedRule.All.Single(rule => rule.Id == id);

        var run = GeneratorRun.Of(Project(rule));

        Assert.Contains(run.Findings, finding => finding.Contains($"): {rule.Severity.ToLowerInvariant()} {id}: ", StringComparison.Ordinal));
    }

    private static FakeProject Project(DocumentedRule rule) => rule.Kind switch
    {
        "yaml" => FakeProject.OnNet8().WithDocument(Document, rule.Example),
        "json" => FakeProject.OnNet8().WithDocument("acme.json", rule.Example),
        "yaml overlay" => FakeProject.OnNet8().WithDocument(Document, Samples.Orders, ("Overlay", "words.yaml")).WithFile("words.yaml", rule.Example),
        "xml" => Item(XElement.Parse(rule.Example)),
        _ => throw new InvalidOperationException($"'{rule.Kind}' is no kind of example."),
    };

    private static FakeProject Item(XElement item)
    {
        var name = item.Attribute("Include")!.Value;
        var metadata = item.Attributes().Where(static attribute => attribute.Name != "Include").Select(static attribute => (attribute.Name.LocalName, attribute.Value));
        return FakeProject.OnNet8().WithFile(name, name == Document ? Samples.Orders : null, [("OpenApi", "true"), .. metadata]);
    }
}
