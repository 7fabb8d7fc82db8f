using System.Text.RegularExpressions;

namespace Venice.Packages.Tests;

/// <summary>The wiring that the package brings, and what is said about it.</summary>
public sealed partial class WiringTests
{
    [Theory]
    [InlineData("src/Venice.OpenApi/README.md")]
    [InlineData("docs/generator.md")]
    public void Metadata_ThatTheCompilerSees_IsDocumented(string page)
    {
        var text = Checkout.Read(page.Split('/'));

        // OpenApi marks a document and is set by the wiring itself; Exclude is the other spelling of ExcludeOperations
        var names = VisibleMetadata().Matches(Checkout.Read("src", "Venice.OpenApi", "build", "Venice.OpenApi.targets")).Select(static match => match.Groups["name"].Value).Except(["OpenApi", "Exclude"]).ToList();
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains($"`{name}`", text, StringComparison.Ordinal));
    }

    [GeneratedRegex("MetadataName=\"(?<name>\\w+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex VisibleMetadata();
}
