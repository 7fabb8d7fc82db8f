using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Venice.OpenApi.Core.Tests.Emission.Specimens;
using Venice.OpenApi.Emission;
using Venice.OpenApi.Emission.Enums;
using Venice.OpenApi.Emission.Records;
using Venice.OpenApi.Emission.Unions;
using Venice.OpenApi.Model;
using static Venice.OpenApi.Core.Tests.Emission.Specimens.Specimen;
using TypeKind = Venice.OpenApi.Model.TypeKind;

namespace Venice.OpenApi.Core.Tests.Emission;

/// <summary>A document is untrusted: whatever its strings hold, they stay strings and comments.</summary>
public sealed class HostileTests
{
    private static readonly string[] Strings =
    [
        "\"; class evil {} //",
        "\"\"\"\nclass evil {}\n\"\"\"",
        "*/ class evil {} /*",
        "</summary> ]]> <evil/> & &evil; <!-- -->",
        "line\r\nclass evil {}\rclass evil {}\u2028class evil {}\u2029class evil {}\u0085class evil {}\u000bclass evil {}\u000cclass evil {}",
        "#endif\n#error evil\n#pragma warning restore",
        "{evil} {0} {{evil}} $\"{evil}\" \\\" \\u0022 \\",
        "\0 \u0001 \u001b \u007f \u009f \ufffe \uffff \ufeff",
        "\ud800 alone, \udfff too, and \ud83d\ude00 together",
        "right \u202e to left \u2066 evil \u2069",
        "İıK 数量 ́",
        "",
    ];

    public static TheoryData<int> Indexes => [.. Enumerable.Range(0, Strings.Length)];

    [Theory]
    [MemberData(nameof(Indexes))]
    public void Emission_OfHostileStrings_StaysTheSameCode(int index)
    {
        var files = Files(Strings[index]);

        EmittedCode.AssertCompiles(files);
        Assert.All(files, static file =>
        {
            Assert.DoesNotContain('\r', file.Source);
            Assert.DoesNotContain(
                CSharpSyntaxTree.ParseText(file.Source, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken).DescendantTokens(),
                static token => token.IsKind(SyntaxKind.IdentifierToken) && token.Text.Contains("evil", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Emission_OfHostileStrings_DiffersOnlyInLiteralsAndComments()
    {
        var tame = Shapes("tame");

        Assert.All(Strings.Where(static text => text.Length > 0), text => Assert.Equal(tame, Shapes(text)));
    }

    // the syntax without the texts of its literals
    private static string Shapes(string hostile) => string.Join(
        "\n",
        Files(hostile).Select(static file => string.Join(
            " ",
            CSharpSyntaxTree.ParseText(file.Source, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken)
                .DescendantTokens().Select(static token => token.Kind().ToString()))));

    private static IReadOnlyList<EmittedFile> Files(string text)
    {
        var docs = new DocumentationModel(text, text + "\n\n" + text, text) { Obsolete = text };
        var constraints = new ConstraintModel { Pattern = "^a+$", PatternText = text, ModelLimit = text, MaxLength = 5 };
        var record = Record(
            "Thing",
            Property("A", text, Text, Presence.Required, constraints) with { Documentation = docs },
            Property("B", text + "b", Number, Presence.OptionalNullable, new() { Maximum = new("5", false), ModelLimit = text }) with { Documentation = docs },
            Property("C", text + "c", ListOf(Named(TypeKind.Union, "Either")), Presence.RequiredNullable)) with
        {
            DocumentName = text,
            Origin = text,
            Documentation = docs,
            AnnouncedProperties = [text],
            AdditionalProperties = new("Rest", Text, constraints),
            Rules = [new(RuleKind.NotTogether, ["A", "B"], null, text)],
        };
        var choice = Enum("Choice", ("A", text), ("B", text + "b")) with { DocumentName = text, Origin = text, Documentation = docs };
        var union = Union("Either", Case("Thing", Named(TypeKind.Record, "Thing"), [text], [text], (text, text)), Case("Choice", Named(TypeKind.Enum, "Choice")), Case("Text", Text)) with
        {
            DocumentName = text,
            Origin = text,
            Documentation = docs,
            Discriminator = text,
            AnnouncedKey = text,
            KnownValues = [new(text, "Thing")],
        };
        return [.. RecordEmitter.Emit(record), .. EnumEmitter.Emit(choice), .. UnionEmitter.Emit(union)];
    }
}
