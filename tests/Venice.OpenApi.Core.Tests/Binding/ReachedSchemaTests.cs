using Venice.OpenApi.Binding;
using Venice.OpenApi.Binding.Operations;
using Venice.OpenApi.Core.Tests.Corpus;
using Venice.OpenApi.Core.Tests.Parsing;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Parsing;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Binding;

/// <summary>Component schemas that no chosen operation reaches are not parsed, and what is reached is bound as if they were.</summary>
public sealed class ReachedSchemaTests
{
    private const string Text = """
        openapi: 3.0.3
        paths:
          /pets:
            get:
              operationId: getPet
              responses: { '200': { description: it, content: { application/json: { schema: { $ref: '#/components/schemas/Animal' } } } } }
            post:
              operationId: addPet
              responses: { '200': { description: it, content: { application/json: { schema: { $ref: '#/components/schemas/Shop/properties/owner' } } } } }
        components:
          schemas:
            Kitten: { allOf: [ { $ref: '#/components/schemas/Cat' }, { type: object, properties: { age: { type: integer } } } ] }
            Shop: { type: object, properties: { owner: { type: object, properties: { name: { type: string } } } } }
            Lost: { allOf: [ { $ref: '#/components/schemas/Nowhere' } ] }
            Odd: { allOf: { $ref: '#/components/schemas/Pet' } }
            Cat: { allOf: [ { $ref: '#/components/schemas/Animal' }, { type: object, properties: { lives: { $ref: '#/components/schemas/Lives' } } } ] }
            Animal: { $ref: '#/components/schemas/Pet' }
            Lives: { type: integer }
            Pet: { type: object, required: [kind], discriminator: { propertyName: kind }, properties: { kind: { type: string } } }
        """;

    /// <summary>Documents that take long are left to the slow test.</summary>
    public static TheoryData<string> FewDocuments => Names(static document => document.Size < 100_000);

    public static TheoryData<string> Documents => Names(static _ => true);

    [Fact]
    public void Parse_BaseThatIsReached_BringsItsHeirsAndNothingElse()
    {
        var (document, findings) = Parse(Text, Chosen("getPet"), isTree: true);

        Assert.Equal(["Kitten", "Cat", "Animal", "Lives", "Pet"], document.Schemas.Select(static schema => schema.ComponentName));
        Assert.Empty(findings);
    }

    [Fact]
    public void Parse_PartOfASchemaThatIsReached_LeavesTheRestOut()
    {
        var (document, _) = Parse(Text, Chosen("addPet"), isTree: true);

        Assert.Empty(document.Schemas);
        Assert.Equal("#/components/schemas/Shop/properties/owner", document.Operations[1].Responses[0].Content[0].Schema?.Resolved.Pointer);
    }

    [Fact]
    public void Parse_WhereValuesMayStandTwice_TakesAllSchemas()
    {
        var (document, findings) = Parse(Text, Chosen("getPet"), isTree: false);

        Assert.Equal(8, document.Schemas.Count);
        Assert.NotEmpty(findings);
    }

    [Theory]
    [InlineData("getPet")]
    [InlineData("addPet")]
    public void Bind_WithOnlyTheReachedParsed_GivesTheSameModel(string operation) => AssertSame(Text, "api.yaml", [], Chosen(operation));

    [Theory]
    [MemberData(nameof(FewDocuments))]
    public void Bind_SomeOperationsOfAPublicDocument_GivesTheSameModel(string name) => AssertSame(name);

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Documents))]
    public void Bind_SomeOperationsOfEveryPublicDocument_GivesTheSameModel(string name) => AssertSame(name);

    private static TheoryData<string> Names(Func<CorpusDocument, bool> isTaken) =>
        SharedFolder.Path is null ? [""] : [.. CorpusDocument.All().Where(isTaken).Select(static document => document.Name)];

    private static void AssertSame(string name)
    {
        SharedFolder.Require();
        var files = CorpusDocument.All().First(document => document.Name == name).Read();
        var document = OpenApiParser.Parse(SpecReader.Read(files[0]), [.. files.Skip(1).Select(SpecReader.Read)], new DiagnosticBag());
        var ids = document?.Operations.Select(OperationNames.Id).ToList() ?? [];
        foreach (var step in new[] { 7, 3 })
        {
            AssertSame(files[0].Text, files[0].File, files[1..], Chosen([.. ids.Where((_, index) => index % step == 1)]));
        }
    }

    private static void AssertSame(string text, string file, SourceText[] others, BindingOptions options)
    {
        if (!options.IsFiltered)
        {
            return;
        }

        var reached = BoundText.Of(Parse(text, options, isTree: true, file, others).Document, options);
        var whole = BoundText.Of(Parse(text, options, isTree: false, file, others).Document, options);

        Assert.Equal(whole.Model, reached.Model);
        Assert.Equal(whole.Findings, reached.Findings);
    }

    private static BindingOptions Chosen(params string[] operations) => new("Acme", "AcmeClient", [.. operations], [], false);

    private static (OpenApiDocument Document, IReadOnlyList<DiagnosticInfo> Findings) Parse(string text, BindingOptions options, bool isTree, string file = "api.yaml", SourceText[]? others = null)
    {
        var bag = new DiagnosticBag();
        var read = SpecReader.Read(new(file, text));
        var document = OpenApiParser.Parse(read with { IsTree = read.IsTree && isTree }, [.. (others ?? []).Select(SpecReader.Read)], bag, operation => ApiBinder.IsWanted(operation, options));
        return (document ?? throw new InvalidOperationException("The text gave no document."), [.. bag.ToEquatableArray()]);
    }
}
