using System.CommandLine;
using Microsoft.CodeAnalysis.CSharp;
using Venice.OpenApi.Tool;

namespace Venice.OpenApi.Core.Tests.Tool;

/// <summary><c>generate</c> as a shell sees it.</summary>
public sealed class GenerateCommandTests : IDisposable
{
    private const string Acme = """
        openapi: 3.1.0
        info: { title: Acme, version: '1' }
        paths:
          /orders:
            get: { operationId: listOrders, tags: [orders], responses: { '200': { description: all, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } } }
          /things:
            get: { operationId: listThings, tags: [things], responses: { '200': { description: all, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } } }
        components:
          schemas:
            Order: { type: object, properties: { id: { type: string } } }
            Thing: { type: object, properties: { size: { type: integer } } }

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("venice-generate-");

    private string Out => Path.Combine(_folder.FullName, "out");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Generate_Document_WritesTheFilesOfACompilation()
    {
        var (exit, output, error) = await RunAsync(File("acme.yaml", Acme), "--namespace", "Acme.Api", "--out", Out);

        Assert.Equal((0, "", ""), (exit, output, error));
        Assert.Equal(
            [
                "Acme.Api.AcmeClient.g.cs", "Acme.Api.AcmeJsonTypeInfoResolver.g.cs", "Acme.Api.AcmeOrdersApi.g.cs", "Acme.Api.AcmeThingsApi.g.cs",
                "Acme.Api.IAcmeOrdersApi.g.cs", "Acme.Api.IAcmeThingsApi.g.cs", "Acme.Api.Order.g.cs", "Acme.Api.Thing.g.cs",
            ],
            Written());
        Assert.All(_folder.GetFiles("*.cs", SearchOption.AllDirectories), static file =>
            Assert.Empty(CSharpSyntaxTree.ParseText(System.IO.File.ReadAllText(file.FullName), cancellationToken: TestContext.Current.CancellationToken).GetDiagnostics(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Generate_WithChoices_WritesWhatTheyReach()
    {
        var overlay = File("words.yaml", "overlay: 1.0.0\ninfo: { title: words, version: '1' }\nactions:\n- target: $.components.schemas.Order\n  update: { x-dotnet-name: Purchase }\n");

        var (exit, _, error) = await RunAsync(
            File("acme.yaml", Acme), "-n", "Acme", "-o", Out, "--overlay", overlay, "--tags", "orders", "--accessibility", "internal", "--emit", "models", "--client-name", "Shop");

        Assert.Equal((0, ""), (exit, error));
        Assert.Equal(["Acme.Purchase.g.cs", "Acme.ShopJsonTypeInfoResolver.g.cs"], Written());
        Assert.Contains("internal sealed partial record Purchase", await TextAsync("Acme.Purchase.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--operations")]
    [InlineData("--exclude-operations")]
    public async Task Generate_OneOfTwoOperations_LeavesTheOtherOut(string option)
    {
        await RunAsync(File("acme.yaml", Acme), "-n", "Acme", "-o", Out, option, option == "--operations" ? "listThings" : "listOrders");

        Assert.Contains("Acme.Thing.g.cs", Written());
        Assert.DoesNotContain("Acme.Order.g.cs", Written());
    }

    [Fact]
    public async Task Generate_ReferencedFile_IsReadWhenItIsNamed()
    {
        var types = File("types.yaml", "Size: { type: object, properties: { width: { type: integer } } }\n");
        var document = File("acme.yaml", Acme.Replace("{ type: integer }", "{ $ref: 'types.yaml#/Size' }", StringComparison.Ordinal));

        var (alone, _, finding) = await RunAsync(document, "-n", "Acme", "-o", Out);
        var withoutIt = Written();
        var (together, _, error) = await RunAsync(document, "-n", "Acme", "-o", Out, "--references", types);

        Assert.Equal((0, 0, ""), (alone, together, error));
        Assert.Contains("acme.yaml(11,", finding, StringComparison.Ordinal);
        Assert.DoesNotContain("Acme.Size.g.cs", withoutIt);
        Assert.Contains("Acme.Size.g.cs", Written());
    }

    [Fact]
    public async Task Generate_AgainIntoTheSameFolder_LeavesNothingOfBefore()
    {
        Directory.CreateDirectory(Out);
        await System.IO.File.WriteAllTextAsync(Path.Combine(Out, "Acme.Gone.g.cs"), "// before", TestContext.Current.CancellationToken);

        var (exit, _, _) = await RunAsync(File("acme.yaml", Acme), "-n", "Acme", "-o", Out + Path.DirectorySeparatorChar);

        Assert.Equal(0, exit);
        Assert.DoesNotContain("Acme.Gone.g.cs", Written());
        Assert.Equal(["acme.yaml", "out"], _folder.GetFileSystemInfos().Select(static entry => entry.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Generate_FolderWithAnythingElse_FailsAndLeavesItAlone()
    {
        Directory.CreateDirectory(Out);
        await System.IO.File.WriteAllTextAsync(Path.Combine(Out, "mine.cs"), "// mine", TestContext.Current.CancellationToken);

        var (exit, _, error) = await RunAsync(File("acme.yaml", Acme), "-n", "Acme", "-o", Out);

        Assert.Equal(1, exit);
        Assert.Contains("'mine.cs'", error, StringComparison.Ordinal);
        Assert.Equal(["mine.cs"], Written());
    }

    [Fact]
    public async Task Generate_DocumentWithAnError_SaysWhereAndWritesNothing()
    {
        var document = File("acme.yaml", "openapi: 3.1.0\npaths: {\n");

        var (exit, _, error) = await RunAsync(document, "-n", "Acme", "-o", Out);

        Assert.Equal(1, exit);
        Assert.StartsWith($"{document}(3,1): error OAG1004: ", error, StringComparison.Ordinal);
        Assert.EndsWith($"Nothing was generated from '{document}', because of the errors above.", error.Trim(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out));
    }

    [Theory]
    [InlineData("none.yaml", "", "none.yaml")]
    [InlineData("acme.yaml", "none.yaml", "none.yaml")]
    public async Task Generate_MissingFile_FailsWithASentence(string document, string overlay, string missing)
    {
        File("acme.yaml", Acme);
        string[] choice = overlay.Length == 0 ? [] : ["--overlay", Path.Combine(_folder.FullName, overlay)];

        var (exit, _, error) = await RunAsync([Path.Combine(_folder.FullName, document), "-n", "Acme", "-o", Out, .. choice]);

        Assert.Equal((1, $"There is no file '{Path.Combine(_folder.FullName, missing)}'."), (exit, error.Trim()));
        Assert.False(Directory.Exists(Out));
    }

    [Theory]
    [InlineData("generate", "a.yaml")]
    [InlineData("generate", "a.yaml", "--out", "b")]
    [InlineData("generate", "a.yaml", "--out", "b", "--namespace", "Acme; class Evil")]
    [InlineData("generate", "a.yaml", "--out", "b", "--namespace", "Acme.")]
    [InlineData("generate", "a.yaml", "--out", "b", "--namespace", "Acme", "--client-name", "Acme.Client")]
    [InlineData("generate", "a.yaml", "--out", "b", "--namespace", "Acme", "--accessibility", "private")]
    public void Generate_WrongUsage_IsAnErrorOfTheCommandLine(params string[] arguments) => Assert.NotEmpty(Root().Parse(arguments).Errors);

    private static RootCommand Root() => new() { SpecCommands.Generate() };

    private static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await Root().Parse(["generate", .. arguments]).InvokeAsync(new() { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (exit, output.ToString(), error.ToString());
    }

    private List<string> Written() => [.. new DirectoryInfo(Out).GetFiles().Select(static file => file.Name).Order(StringComparer.Ordinal)];

    private Task<string> TextAsync(string name) => System.IO.File.ReadAllTextAsync(Path.Combine(Out, name), TestContext.Current.CancellationToken);

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}
