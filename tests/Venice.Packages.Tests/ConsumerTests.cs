using System.Runtime.InteropServices;

namespace Venice.Packages.Tests;

/// <summary>Projects that have the packages alone: restored into an empty cache, built without a warning, and run.</summary>
[Collection(PackagesCollection.Name)]
[Trait("Category", "Slow")]
public sealed class ConsumerTests(Feed feed)
{
    private const string Reference = $"""<PackageReference Include="Venice.OpenApi" Version="{Feed.Version}" />""";

    [Fact]
    public async Task Yaml_OnNet10_RunsAndTheNextBuildSeesAnEdit()
    {
        // no other source than the folder: the package needs nothing else
        var consumer = new Consumer(feed, "Shop").WithProject(
            "net10.0",
            Reference + """<OpenApiDocument Include="acme.yaml" Namespace="Acme.Api" />""",
            $"<RestoreSources>{feed.Source}</RestoreSources>");
        consumer["Program.cs"] = Programs.Calling;
        consumer["acme.yaml"] = Programs.Yaml;

        (await consumer.BuildAsync()).MustSucceed();
        Assert.Equal("order 42 is shipped, one of open, shipped\npublic, 1 operation, on 10", await consumer.RunAsync());

        consumer["acme.yaml"] = consumer["acme.yaml"].Replace("[open, shipped]", "[open, shipped, returned]", StringComparison.Ordinal);
        (await consumer.BuildAsync()).MustSucceed();
        Assert.Equal("order 42 is shipped, one of open, shipped, returned\npublic, 1 operation, on 10", await consumer.RunAsync());
        Assert.Equal(["venice.openapi"], Directory.GetDirectories(feed.Cache).Select(Path.GetFileName).Where(static id => id!.StartsWith("venice.openapi", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Json_SelfContainedOnNet8WithCSharp12_Runs()
    {
        var consumer = new Consumer(feed, "Depot").WithProject(
            "net8.0",
            Reference + """<OpenApiDocument Include="acme.json" Namespace="Acme.Api" ExcludeOperations="deleteOrder" Accessibility="internal" />""",
            $"<RestoreAdditionalProjectSources>{feed.Source}</RestoreAdditionalProjectSources><DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>");
        consumer["Program.cs"] = Programs.Calling;
        consumer["acme.json"] = Programs.Json;

        (await consumer.DotNetAsync("publish", "-warnaserror", "-f", "net8.0", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "--output", consumer.PathOf("out"))).MustSucceed();

        var run = (await Command.RunAsync(consumer.PathOf(), feed.Cache, consumer.PathOf("out", "Depot"))).MustSucceed();
        Assert.Equal("order 42 is shipped, one of open, shipped\ninternal, 1 operation, on 8", run.Output.TrimEnd());
        Assert.False(File.Exists(consumer.PathOf("out", "YamlDotNet.dll")), "the generator's own parts must not reach the application");
    }

    [Fact]
    public async Task BrokenDocument_BesideAnother_IsAnErrorAtItsPlaceAndTheOtherIsEmitted()
    {
        var consumer = new Consumer(feed, "Broken").WithProject(
            "net10.0",
            Reference + """<OpenApiDocument Include="acme.yaml" Namespace="Acme.Api" /><OpenApiDocument Include="broken.yaml" Namespace="Acme.Broken" />""",
            $"<RestoreSources>{feed.Source}</RestoreSources><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles><CompilerGeneratedFilesOutputPath>emitted</CompilerGeneratedFilesOutputPath><EnableDefaultCompileItems>false</EnableDefaultCompileItems>");
        consumer["acme.yaml"] = Programs.Yaml;
        consumer["broken.yaml"] = "openapi: 3.0.3\ninfo: { title: Broken, version: \"1\" }\n\tpaths: {}\n";

        var build = await consumer.BuildAsync();

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("broken.yaml(3,1): error OAG", build.Output, StringComparison.Ordinal);
        Assert.Contains("Acme.Api.Order.g.cs", Directory.EnumerateFiles(consumer.PathOf("emitted"), "*.g.cs", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Exclude_AsAnAttribute_IsAWarning()
    {
        var consumer = new Consumer(feed, "Excluding").WithProject(
            "net10.0",
            Reference + """<OpenApiDocument Include="acme.json" Namespace="Acme.Api" Exclude="deleteOrder" />""",
            $"<RestoreSources>{feed.Source}</RestoreSources>");
        consumer["Program.cs"] = Programs.Calling;
        consumer["acme.json"] = Programs.Json;

        var build = await consumer.BuildAsync();

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("Excluding.csproj : error OAG9101: The attribute Exclude of OpenApiDocument", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sdk_AsAPackage_BringsItsRuntime()
    {
        var consumer = new Consumer(feed, "Painter").WithProject(
            "net10.0",
            $"""<PackageReference Include="Venice.Generated" Version="{Feed.Version}" />""",
            $"<RestoreAdditionalProjectSources>{feed.Source}</RestoreAdditionalProjectSources>");
        consumer["Program.cs"] = """
            using Venice;

            var request = new GenerateImageRequest { Model = "qwen-image-2", Prompt = new string(' ', 0) };
            Console.WriteLine(string.Join(", ", request.Validate().Select(violation => violation.Path)));
            """;

        (await consumer.BuildAsync()).MustSucceed();

        Assert.Equal("prompt", await consumer.RunAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData(Reference)]
    public async Task Sdk_AsAPackage_ObjectsToAWrongRequestWhileItIsCompiled(string further)
    {
        var consumer = new Consumer(feed, further.Length == 0 ? "Sketcher" : "Drawer").WithProject(
            "net10.0",
            $"""<PackageReference Include="Venice.Generated" Version="{Feed.Version}" />{further}""",
            $"<RestoreAdditionalProjectSources>{feed.Source}</RestoreAdditionalProjectSources>");
        consumer["Program.cs"] = """
            using Venice;

            Console.WriteLine(new GenerateImageRequest { Model = "qwen-image-2", Prompt = "A gondola", Width = 5000, Height = 512 });
            """;

        var build = await consumer.DotNetAsync("build", "--output", consumer.PathOf("out"));

        build.MustSucceed();
        var warning = Assert.Single(build.Output.Split('\n').Where(static line => line.Contains(": warning ", StringComparison.Ordinal)).Select(static line => line.Split(" [")[0].Trim()).Distinct());
        Assert.Contains("1 Warning(s)", build.Output, StringComparison.Ordinal);
        Assert.Matches(@"Program\.cs\(3,100\): warning VEN1001: width is at most 1280 \(venice\.openapi\.yaml, line \d+\)", warning);
    }

    [Fact]
    public async Task CommandLine_AsATool_Runs()
    {
        var folder = feed.NewFolder("tools");
        string[] install = ["tool", "install", "Venice.Cli", "--tool-path", folder, "--source", feed.Source, "--version", Feed.Version];
        (await Command.RunAsync(folder, feed.Cache, Command.DotNet, install)).MustSucceed();

        var run = (await Command.RunAsync(folder, feed.Cache, Path.Combine(folder, "venice"), "spec", "import", "--help")).MustSucceed();

        Assert.Contains("Usage", run.Output, StringComparison.OrdinalIgnoreCase);
        var coverage = (await Command.RunAsync(folder, feed.Cache, Path.Combine(folder, "venice"), "contract", "coverage")).MustSucceed();
        Assert.Contains("\ngenerateImage ", coverage.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contracts_AsAPackage_DeriveAndCoverWithoutAnEngine()
    {
        var consumer = new Consumer(feed, "Promises").WithProject(
            "net10.0",
            $"""<PackageReference Include="Venice.Contracts" Version="{Feed.Version}" />""",
            $"<RestoreAdditionalProjectSources>{feed.Source}</RestoreAdditionalProjectSources>");
        consumer["acme.yaml"] = Programs.Yaml;
        consumer["pact.json"] = """{"metadata":{"pactSpecification":{"version":"4.0"}},"interactions":[{"request":{"method":"GET","path":"/orders/1"},"response":{"status":200}}]}""";
        consumer["Program.cs"] = $"""
            using Venice.Contracts;

            var document = ContractDocument.Load(@"{consumer.PathOf("acme.yaml")}");
            Console.WriteLine(string.Join('\n', document.Derive().Interactions));
            Console.WriteLine(document.Cover(@"{consumer.PathOf("pact.json")}").Count(CoverageDimension.Statuses));
            """;

        (await consumer.BuildAsync()).MustSucceed();

        Assert.StartsWith("getOrder: 200 application/json\nCoverageCount { Covered = 1, Open = 0, Unreachable = 0,", await consumer.RunAsync(), StringComparison.Ordinal);
    }
}
