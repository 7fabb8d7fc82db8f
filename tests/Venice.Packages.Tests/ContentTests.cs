using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace Venice.Packages.Tests;

/// <summary>What the packages hold, and what they say of themselves.</summary>
[Collection(PackagesCollection.Name)]
[Trait("Category", "Slow")]
public sealed class ContentTests(Feed feed)
{
    private static readonly string[] Libraries = ["Venice.OpenApi", "Venice.Generated", "Venice.Generated.Extensions.AI"];
    private static readonly string[] Dependencies =
    [
        "Microsoft.Extensions.Configuration.Binder", "Microsoft.Extensions.Http", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options",
        "Polly.Core", "System.Threading.RateLimiting", "Venice.OpenApi",
    ];

    public static TheoryData<string> Ids => ["Venice.OpenApi", "Venice.Generated", "Venice.Generated.Extensions.AI", "Venice.Contracts", "Venice.Sandbox", "Venice.Cli"];

    [Fact]
    public void Generator_Package_HoldsRuntimeGeneratorAndWiring() => Assert.Equal(
        [
            "README.md",
            "THIRD-PARTY-NOTICES.txt",
            "Venice.OpenApi.nuspec",
            "analyzers/dotnet/cs/Venice.OpenApi.Analyzers.dll",
            "analyzers/dotnet/cs/Venice.OpenApi.CodeFixes.dll",
            "analyzers/dotnet/cs/Venice.OpenApi.Generator.dll",
            "analyzers/dotnet/cs/YamlDotNet.dll",
            "build/Venice.OpenApi.targets",
            "icon.png",
            "lib/net10.0/Venice.OpenApi.dll",
            "lib/net10.0/Venice.OpenApi.xml",
            "lib/net8.0/Venice.OpenApi.dll",
            "lib/net8.0/Venice.OpenApi.xml",
        ],
        feed.Open("Venice.OpenApi").Files);

    // by default a package keeps the analyzers of its dependencies to itself
    [Fact]
    public void Sdk_Dependency_HandsTheAnalyzerOn()
    {
        var description = XDocument.Parse(Encoding.UTF8.GetString(feed.Open("Venice.Generated")["Venice.Generated.nuspec"]).TrimStart('\uFEFF'));

        var runtime = description.Descendants().Where(static element => element.Name.LocalName == "dependency" && element.Attribute("id")!.Value == "Venice.OpenApi").ToList();

        Assert.NotEmpty(runtime);
        Assert.All(runtime, static dependency => Assert.Equal("Build", dependency.Attribute("exclude")!.Value));
    }

    [Fact]
    public void Contracts_Package_HoldsTheCoreBesideIt() => Assert.Equal(
        ["README.md", "Venice.Contracts.nuspec", "icon.png", "lib/net10.0/Venice.Contracts.dll", "lib/net10.0/Venice.Contracts.xml", "lib/net10.0/Venice.OpenApi.Core.dll"],
        feed.Open("Venice.Contracts").Files);

    [Fact]
    public void Sandbox_Package_HoldsTheCoreThatItStandsOn() => Assert.Equal(
        ["README.md", "Venice.Sandbox.nuspec", "icon.png", "lib/net10.0/Venice.OpenApi.Core.dll", "lib/net10.0/Venice.Sandbox.dll", "lib/net10.0/Venice.Sandbox.xml"],
        feed.Open("Venice.Sandbox").Files);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Package_Description_IsComplete(string id)
    {
        var package = feed.Open(id);
        var description = XDocument.Parse(Encoding.UTF8.GetString(package[$"{id}.nuspec"]).TrimStart('\uFEFF'));
        string Value(string name) => description.Descendants().Single(element => element.Name.LocalName == name).Value;

        Assert.Equal((id, Feed.Version, "MIT", "icon.png", "README.md"), (Value("id"), Value("version"), Value("license"), Value("icon"), Value("readme")));
        Assert.True(Value("description").Length > 50);
        Assert.StartsWith("# ", Encoding.UTF8.GetString(package["README.md"]), StringComparison.Ordinal);
        Assert.Equal((byte[])[0x89, (byte)'P', (byte)'N', (byte)'G'], package["icon.png"][..4]);
        Assert.Equal(
            id switch
            {
                "Venice.Generated" => Dependencies,
                "Venice.Generated.Extensions.AI" => ["Microsoft.Extensions.AI.Abstractions", "Venice.Generated"],
                "Venice.Contracts" or "Venice.Sandbox" => ["YamlDotNet"],
                _ => [],
            },
            description.Descendants().Where(static element => element.Name.LocalName == "dependency").Select(static element => element.Attribute("id")!.Value).Distinct().Order(StringComparer.Ordinal));
        // the command line carries the sandbox, the catalogue, the contract and the document tools along
        Assert.InRange(package.Size, 1, id == "Venice.Cli" ? 3_000_000 : 2_000_000);
        TestContext.Current.TestOutputHelper?.WriteLine($"{id}: {package.Size} bytes");
    }

    [Fact]
    public void Libraries_Symbols_AreBesideThem() => Assert.All(Libraries, id => Assert.Equal(
        [$"{id}.nuspec", $"lib/net10.0/{id}.pdb", $"lib/net8.0/{id}.pdb"],
        feed.Open(id, "snupkg").Files));

    [Fact]
    public void Libraries_SameSources_GiveTheSameBytes() => Assert.All(
        Libraries.SelectMany(id => new[] { "net8.0", "net10.0" }.Select(framework => (Id: id, File: $"lib/{framework}/{id}.dll"))).Concat(
            new[] { "Generator", "Analyzers", "CodeFixes" }.Select(static part => (Id: "Venice.OpenApi", File: $"analyzers/dotnet/cs/Venice.OpenApi.{part}.dll"))),
        library =>
        {
            using var image = new PEReader(new MemoryStream(feed.Open(library.Id)[library.File]));
            Assert.Contains(image.ReadDebugDirectory(), static entry => entry.Type == DebugDirectoryEntryType.Reproducible);
        });

    [Theory]
    [MemberData(nameof(Ids))]
    public void Package_Files_NameNoFolderOfTheMachine(string id)
    {
        var package = feed.Open(id);
        Assert.All(package.Files, file =>
        {
            Assert.True(package[file].AsSpan().IndexOf(Encoding.UTF8.GetBytes(Checkout.Root + Path.DirectorySeparatorChar)) < 0, file);
            Assert.True(package[file].AsSpan().IndexOf(Encoding.Unicode.GetBytes(Checkout.Root + Path.DirectorySeparatorChar)) < 0, file);
        });
    }

    // a newer one would be skipped, with no more than a warning, by every compiler before it
    [Fact]
    public void Generator_References_AreTheOldestCompilerThatIsServedAndTheYamlReader()
    {
        using var image = new PEReader(new MemoryStream(feed.Open("Venice.OpenApi")["analyzers/dotnet/cs/Venice.OpenApi.Generator.dll"]));
        var reader = image.GetMetadataReader();
        var references = reader.AssemblyReferences.Select(reader.GetAssemblyReference).ToDictionary(reference => reader.GetString(reference.Name), static reference => reference.Version, StringComparer.Ordinal);

        Assert.Equal(new Version(4, 8, 0, 0), references["Microsoft.CodeAnalysis"]);
        Assert.Contains("YamlDotNet", references.Keys);

        // all others are part of every compiler
        Assert.All(references.Keys.Except(["Microsoft.CodeAnalysis", "YamlDotNet", "netstandard"]), static name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
    }
}
