using System.Text.Json;
using Venice.OpenApi.Analyzers.Tests;

namespace Venice.Packages.Tests;

/// <summary>The analyzer as it comes with the packages, in a build: one mistake of each kind, and a program without any.</summary>
[Collection(PackagesCollection.Name)]
[Trait("Category", "Slow")]
public sealed class AnalyzerTests(Feed feed)
{
    [Fact]
    public async Task Mistakes_OverThePackages_AreSaidAtTheirExpressionsWithTheDocumentsLines()
    {
        var consumer = new Consumer(feed, "Mistaken").WithProject(
            "net10.0",
            $"""<PackageReference Include="Venice.Generated" Version="{Feed.Version}" /><PackageReference Include="Venice.OpenApi" Version="{Feed.Version}" /><OpenApiDocument Include="acme.yaml" Namespace="Acme" />""",
            $"<RestoreAdditionalProjectSources>{feed.Source}</RestoreAdditionalProjectSources><OutputType>Library</OutputType><ErrorLog>$(MSBuildProjectDirectory)/findings.sarif,version=2.1</ErrorLog>");
        consumer["acme.yaml"] = Checkout.Read("tests", "Venice.OpenApi.Analyzers.Tests", "acme.yaml");
        consumer["Correct.cs"] = Checkout.Read("tests", "Venice.OpenApi.Analyzers.Tests", "Correct.cs.txt");
        foreach (var (index, mistake) in Mistakes.All.Index())
        {
            consumer[$"Mistake{index}.cs"] = mistake.Program.Replace("internal static class", $"namespace Mistake{index};\n\ninternal static class", StringComparison.Ordinal);
        }

        (await consumer.DotNetAsync("build", "--output", consumer.PathOf("out"))).MustSucceed();

        var findings = Findings(consumer);
        Assert.Equal(
            Mistakes.All.Select(static (mistake, index) => $"Mistake{index}.cs: {mistake.Id} `{mistake.Span}` {mistake.Message}").Order(StringComparer.Ordinal),
            findings.Order(StringComparer.Ordinal));
    }

    // an info is not printed by a build, so all of them are taken from the compiler's own record
    private static List<string> Findings(Consumer consumer)
    {
        using var record = JsonDocument.Parse(consumer["findings.sarif"]);
        var findings = new List<string>();
        foreach (var result in record.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray())
        {
            var id = result.GetProperty("ruleId").GetString()!;
            if (!id.StartsWith("VEN", StringComparison.Ordinal) && !id.StartsWith("AD", StringComparison.Ordinal))
            {
                continue;
            }

            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            var file = Path.GetFileName(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!);
            findings.Add($"{file}: {id} `{Text(consumer[file], place.GetProperty("region"))}` {result.GetProperty("message").GetProperty("text").GetString()}");
        }

        return findings;
    }

    private static string Text(string code, JsonElement region)
    {
        int At(string line, string column) => code.Split('\n').Take(region.GetProperty(line).GetInt32() - 1).Sum(static text => text.Length + 1) + region.GetProperty(column).GetInt32() - 1;
        return code[At("startLine", "startColumn")..At("endLine", "endColumn")];
    }
}
