using FsCheck;
using FsCheck.Fluent;
using Venice.OpenApi.Core.Tests.Parsing;
using Venice.OpenApi.Core.Tests.Reading;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Reading;
using Venice.OpenApi.Tool.Writing;

namespace Venice.OpenApi.Core.Tests.Tool;

/// <summary>What is written is read as it was.</summary>
public sealed class RoundTripLaws
{
    private static readonly SourcePlace Nowhere = SourcePlace.StartOf("law.yaml");

    private static readonly string[] Words =
    [
        "a", "B", "1", "0", "-", ":", " ", "#", "'", "\"", "\\", "\n", "\r\n", "\t", "[", "]", "{", "}", ",", "&", "*", "!", "|", ">", "%", "@", "`", "?", "<<", "~", "null",
        "true", "no", ".", "e", "16:9", "é", "😀", "\u0001", "\u007f", "\u0085", "\u2028", "\uFEFF", "\uE000", "\uFFFE", "---", "...", "$ref", "/", "=", "_", "\0",
    ];

    private static Gen<string> Texts { get; } =
        Gen.Frequency((20, Gen.Elements(Words).ListOf().Select(string.Concat)), (1, Gen.Choose(900, 1400).Select(static length => new string('k', length))));

    private static Gen<SpecNode> Scalars { get; } = Gen.OneOf(
        Texts.Select(static text => Scalar(SpecScalarKind.String, text)),
        Gen.Elements("null", "~", "Null").Select(static text => Scalar(SpecScalarKind.Null, text)),
        Gen.Elements("true", "False").Select(static text => Scalar(SpecScalarKind.Boolean, text)),
        Gen.Elements("0", "-7", "+1", "012", "0o17", "0x1F", "123456789012345678901234567890").Select(static text => Scalar(SpecScalarKind.Integer, text)),
        Gen.Elements("1.5", "1e+09", ".inf", "-.Inf", ".nan", ".5", "1.", "7").Select(static text => Scalar(SpecScalarKind.Number, text)));

    [Fact]
    public void Tree_WrittenAndRead_IsTheSame() =>
        Prop.ForAll(Maps(30).Resize(6).ToArbitrary(), RoundTrips).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    [Trait("Category", "Slow")]
    public void PublicDocuments_WrittenAndRead_AreTheSame()
    {
        SharedFolder.Require();
        var broken =
            from file in SharedFolder.Files("data/corpus/specs")
            where SpecReader.Read(new(file, SharedFolder.Read(file))).Root is SpecMap map && !RoundTrips(map)
            select file;

        Assert.Empty(broken);
    }

    private static bool RoundTrips(SpecMap tree)
    {
        var read = SpecReader.Read(new("law.yaml", YamlWriter.Write(tree, "a comment")));
        return read.Diagnostics.IsEmpty && Canonical(read.Root) == Canonical(tree);
    }

    /// <summary>A null that is nothing at all is written as a word.</summary>
    private static string Canonical(SpecNode? tree) => TreeText.Of(tree).Replace("0''", "0'null'", StringComparison.Ordinal);

    private static SpecNode Scalar(SpecScalarKind kind, string text) => new SpecScalar(Nowhere, kind, text);

    private static Gen<SpecNode> Nodes(int size) => size <= 1
        ? Scalars
        : Gen.Frequency(
            (3, Scalars),
            (2, Maps(size / 3).Select(static map => (SpecNode)map)),
            (2, Nodes(size / 3).ListOf().Select(static items => (SpecNode)new SpecList(Nowhere, items.ToArray()))));

    private static Gen<SpecMap> Maps(int size) =>
        from keys in Texts.ListOf()
        from values in Nodes(size / 2).ListOf(keys.Count)
        select new SpecMap(Nowhere, [.. keys.Zip(values).DistinctBy(static entry => entry.First).Select(static entry => new SpecEntry(entry.First, Nowhere, entry.Second))]);
}
