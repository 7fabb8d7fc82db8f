using System.Runtime.CompilerServices;
using Venice.OpenApi.Core.Tests.House;
using Venice.OpenApi.Core.Tests.Parsing;
using Venice.OpenApi.Core.Tests.Reading;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Generation;
using Venice.OpenApi.Parsing;
using Venice.OpenApi.Parsing.Edits;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Editing;

/// <summary>An edit costs what it touches: all else is the very object that was there before.</summary>
public sealed class EditUseTests
{
    private const string Text =
        """
        openapi: 3.1.0
        info:
          title: T
        paths:
          /a:
            get:
              operationId: getA
              responses:
                '200':
                  description: Yes.
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/A'
          /c:
            get:
              operationId: getC
              responses:
                '200':
                  description: Yes.
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/C'
        components:
          schemas:
            A:
              type: object
              properties:
                b:
                  $ref: '#/components/schemas/B'
            B:
              type: integer
              maximum: 10
            C:
              type: object
              properties:
                c:
                  type: string
        """;

    [Fact]
    public void Reader_AMaximum_ReadsItAloneAndTellsTheWay()
    {
        var before = TreeText.Yaml(Text);
        var after = SameTree.AssertReadAgain(before, Text.Replace("maximum: 10", "maximum: 11", StringComparison.Ordinal));
        var (was, now) = ((SpecMap)before.Root!, (SpecMap)after.Root!);

        Assert.NotNull(after.Edit);
        Assert.Same(was, after.Edit.Before);
        Assert.Equal(["components", "schemas", "B", "maximum"], after.Edit.Way);
        Assert.Same(was["paths"], now["paths"]);
        Assert.Same(At(was, "components", "schemas", "A"), At(now, "components", "schemas", "A"));
        Assert.NotSame(At(was, "components", "schemas", "B"), At(now, "components", "schemas", "B"));
        Assert.Same(At(was, "components", "schemas", "B", "type"), At(now, "components", "schemas", "B", "type"));
    }

    [Fact]
    public void Reader_AKeyThatBecomesAnother_TellsTheWayToItsMapping() =>
        Assert.Equal(["components", "schemas", "B"], SameTree.AssertReadAgain(TreeText.Yaml(Text), Text.Replace("maximum: 10", "maxima: 10", StringComparison.Ordinal)).Edit?.Way);

    [Fact]
    public void Reader_ALineMore_ReadsTheWhole() => Assert.Null(SameTree.AssertReadAgain(TreeText.Yaml(Text), Text.Replace("maximum: 10", "maximum: 10\n      minimum: 1", StringComparison.Ordinal)).Edit);

    [Fact]
    public void Parser_AMaximum_ParsesWhatRefersToItAndNothingElse()
    {
        var (before, after) = Parsed("api.yaml", Text, Text.Replace("maximum: 10", "maximum: 11", StringComparison.Ordinal));

        Assert.Equal(["C"], before.Schemas.Intersect(after.Schemas).Select(static schema => schema.ComponentName));
        Assert.Equal(["getC"], before.Operations.Intersect(after.Operations).Select(static operation => operation.OperationId));
        Assert.Equal("11", after.Schemas[1].Maximum);
        Assert.Same(after.Schemas[1], after.Schemas[0].Properties[0].Schema.Reference);
    }

    [Fact]
    public void Parser_WordsAboutTheWhole_ParsesNoSchema()
    {
        var (before, after) = Parsed("api.yaml", Text, Text.Replace("title: T", "title: U", StringComparison.Ordinal));

        Assert.Equal(before.Schemas, after.Schemas);
        Assert.Equal(before.Operations, after.Operations);
        Assert.Equal("U", after.Title);
    }

    [Fact]
    public void Parser_ANumberInAComponentOfOurDocument_KeepsNearlyAll() =>
        AssertKeepsNearlyAll("venice.openapi.yaml", File.ReadAllText(Path.Combine(Repository.Root, "openapi", "venice.openapi.yaml")));

    [Theory]
    [InlineData("venice-image.yaml")]
    [InlineData("venice-full.yaml")]
    public void Parser_ANumberInAComponentOfTheVendors_KeepsNearlyAll(string name)
    {
        SharedFolder.Require();

        AssertKeepsNearlyAll(name, SharedFolder.Read("data/venice/" + name));
    }

    [Fact]
    public void Memory_OfAnEdit_IsUsedForTheNext()
    {
        var memory = new ContractMemory();
        ContractMemory.Remembered? last = null;
        for (var i = 10; i < 14; i++)
        {
            var input = SameContract.Input(Text.Replace("maximum: 10", $"maximum: {i}", StringComparison.Ordinal));
            SameContract.Assert(input, memory);
            Assert.Equal(i > 10, memory.Of(input)!.Document.Edit is not null);
            Assert.NotNull(memory.Of(input)!.Parsed);
            Assert.NotSame(last, last = memory.Of(input));
        }
    }

    [Fact]
    public void Memory_AfterSomeEdits_LetsGoOfTheFirst()
    {
        var memory = new ContractMemory();
        var first = Build(memory, 10);
        for (var i = 11; i < 15; i++)
        {
            Build(memory, i);
        }

        GC.Collect(2, GCCollectionMode.Forced, blocking: true);

        Assert.False(first.IsAlive);
        Assert.NotNull(memory.Of(SameContract.Input("")));
    }

    /// <returns>The root of the tree; in a method of its own, so that nothing of it is held here.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Build(ContractMemory memory, int maximum)
    {
        var input = SameContract.Input(Text.Replace("maximum: 10", $"maximum: {maximum}", StringComparison.Ordinal));
        ContractBuilder.Build(input, CancellationToken.None, memory);
        return new(memory.Of(input)!.Document.Root);
    }

    private static void AssertKeepsNearlyAll(string file, string text)
    {
        var components = text.IndexOf("\ncomponents:", StringComparison.Ordinal);
        var at = text.IndexOf("maximum: 1280\n", components, StringComparison.Ordinal);
        var (before, after) = Parsed(file, text, text[..at] + "maximum: 1281" + text[(at + "maximum: 1281".Length)..]);

        Assert.InRange(before.Schemas.Intersect(after.Schemas).Count(), before.Schemas.Count * 4 / 5, before.Schemas.Count - 1);
        Assert.InRange(before.Operations.Intersect(after.Operations).Count(), before.Operations.Count / 2, before.Operations.Count - 1);
    }

    private static (OpenApiDocument Before, OpenApiDocument After) Parsed(string file, string text, string edited)
    {
        var read = SpecReader.Read(new(file, text));
        var (before, kept) = Parsed(read, null);
        var (after, _) = Parsed(SpecReader.ReadAgain(new(file, edited), read), kept);
        return (before, after);
    }

    private static (OpenApiDocument Document, ParsedDocument? Kept) Parsed(SpecDocument read, ParsedDocument? before)
    {
        var document = OpenApiParser.Parse(read, [], new DiagnosticBag(), isWanted: null, before, out var kept);
        return (document!, kept);
    }

    private static SpecNode? At(SpecMap root, params string[] way) => way.Aggregate((SpecNode?)root, static (node, key) => (node as SpecMap)?[key]);
}
