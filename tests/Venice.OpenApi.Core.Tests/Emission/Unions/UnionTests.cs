using Venice.OpenApi.Core.Tests.Emission.Specimens;
using Venice.OpenApi.Emission;
using Venice.OpenApi.Emission.Records;
using Venice.OpenApi.Emission.Unions;
using Venice.OpenApi.Model;
using static Venice.OpenApi.Core.Tests.Emission.Specimens.Specimen;

namespace Venice.OpenApi.Core.Tests.Emission.Unions;

public sealed class UnionTests
{
    [Theory]
    [InlineData("Int32 Int64 Double", "if (reader.TryGetInt32(out _))", "if (reader.TryGetInt64(out _))", "return global::Acme.Either.CaseKind.Double;")]
    [InlineData("Double Int32", "if (reader.TryGetInt32(out _))", "return global::Acme.Either.CaseKind.Double;")]
    [InlineData("Guid String", "if (global::Venice.OpenApi.Json.JsonReadContext.IsGuid(ref reader))", "return global::Acme.Either.CaseKind.String;")]
    [InlineData("Date DateTime", "if (global::Venice.OpenApi.Json.JsonReadContext.IsDate(ref reader))", "if (global::Venice.OpenApi.Json.JsonReadContext.IsDateTime(ref reader))")]
    [InlineData("String Json", "case global::System.Text.Json.JsonTokenType.StartObject:", "return global::Acme.Either.CaseKind.Json;")]
    [InlineData("String Boolean", "case global::System.Text.Json.JsonTokenType.True or global::System.Text.Json.JsonTokenType.False:")]
    public void Recognition_ByTheKindOfToken_AsksInOrder(string kinds, params string[] expected)
    {
        var cases = kinds.Split(' ').Select(static kind => Case(kind, new TypeModel(System.Enum.Parse<TypeKind>(kind))));

        AssertInOrder(Emit(Union("Either", [.. cases])), expected);
    }

    [Fact]
    public void Recognition_OfTheOnlyObject_AsksForNothing()
    {
        var source = Emit(Union("Either", Case("Text", Text), Case("Thing", Named(TypeKind.Record, "Thing"), ["id"], ["id"])));

        Assert.DoesNotContain("Shapes", source, StringComparison.Ordinal);
        AssertInOrder(source, "case global::System.Text.Json.JsonTokenType.StartObject:", "return global::Acme.Either.CaseKind.Thing;");
    }

    [Fact]
    public void Recognition_OfLists_LooksAtTheFirstItem() => AssertInOrder(
        Emit(Union("Either", Case("Words", ListOf(Text)), Case("Numbers", ListOf(Number)), Case("Rows", ListOf(ListOf(Number))))),
        "global::System.Text.Json.JsonTokenType.String => global::Acme.Either.CaseKind.Words,",
        "global::System.Text.Json.JsonTokenType.Number => global::Acme.Either.CaseKind.Numbers,",
        "global::System.Text.Json.JsonTokenType.StartArray => global::Acme.Either.CaseKind.Rows,",
        "_ => global::Acme.Either.CaseKind.Words,");

    [Theory]
    [InlineData("Words", true)]
    [InlineData("Rows", false)]
    [InlineData("Twin", false)]
    public void Conversion_OfACase_ExistsWhereCSharpAllowsIt(string name, bool exists)
    {
        var source = Emit(Union("Either", Case("Words", Text), Case("Rows", ListOf(Text)), Case("Twin", Number), Case("Other", Number)));

        Assert.Equal(exists, source.Contains($"=> From{name}(value);", StringComparison.Ordinal));
    }

    /// <summary>As with enums: a switch over 5,000 values of a discriminator took the compiler 22 s, and 0.9 GB.</summary>
    [Fact]
    public void Recognition_ByManyValues_LooksThemUp()
    {
        const string Asking = """
            namespace Acme;

            public static class Consumer
            {
                public static bool Same() => Is("v0", Either.CaseKind.Letter) && Is("v149", Either.CaseKind.Other) && Is("v150", Either.CaseKind.Unknown);

                private static bool Is(string value, Either.CaseKind kind) => System.Text.Json.JsonSerializer.Deserialize<Either>("{\"kind\":\"" + value + "\"}")!.Kind == kind;
            }
            """;
        var other = Record("Other", Property("Text", "text", Text));
        var union = Union("Either", Case("Letter", Named(TypeKind.Record, "Letter"), [], ["text"]), Case("Other", Named(TypeKind.Record, "Other"), [], ["text"]))
            with { Discriminator = "kind", AnnouncedKey = "type", KnownValues = [.. Enumerable.Range(0, 150).Select(static i => new UnionValueModel($"v{i}", i % 2 == 0 ? "Letter" : "Other"))] };
        EmittedFile[] files = [.. UnionEmitter.Emit(union), .. RecordEmitter.Emit(Shop.Letter), .. RecordEmitter.Emit(other)];

        Assert.DoesNotContain("case \"v0\":", files[0].Source, StringComparison.Ordinal);
        Assert.Equal(true, EmittedCode.Load(files, Asking).GetType("Acme.Consumer")!.GetMethod("Same")!.Invoke(null, null));
    }

    private static void AssertInOrder(string source, params string[] expected)
    {
        var lines = source.Split('\n').Select(static line => line.Trim()).ToList();
        var from = 0;
        foreach (var line in expected)
        {
            var found = lines.IndexOf(line, from);
            Assert.True(found >= 0, $"Not there, or not in this order: {line}");
            from = found + 1;
        }
    }
}
