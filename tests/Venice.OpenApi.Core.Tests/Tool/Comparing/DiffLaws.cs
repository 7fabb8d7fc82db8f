using FsCheck;
using FsCheck.Fluent;
using Venice.OpenApi.Parsing;
using Venice.OpenApi.Reading;
using Venice.OpenApi.Tool.Comparing;
using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Comparing.Reporting;

namespace Venice.OpenApi.Core.Tests.Tool.Comparing;

/// <summary>What holds for any two documents.</summary>
public sealed class DiffLaws
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(60);

    [Fact]
    public void Diff_OfADocumentWithItself_IsEmpty() =>
        Prop.ForAll(RandomDocuments.Arbitrary, static document => Assert.Empty(Compared.Texts(document.Text(), document.Text()).Changes)).Check(Config);

    [Fact]
    public void Diff_OfMembersInAnotherOrder_IsEmpty() =>
        Prop.ForAll(RandomDocuments.Arbitrary, static document => Assert.Empty(Compared.Texts(document.Text(), document.Text(isReversed: true)).Changes)).Check(Config);

    [Fact]
    public void Diff_OfOtherWords_IsWordsOnly() => Prop.ForAll(RandomDocuments.Arbitrary, static document =>
    {
        var diff = Compared.Texts(document.Text(words: "one"), document.Text(words: "another"));

        Assert.NotEmpty(diff.Changes);
        Assert.All(diff.Changes, static change => Assert.Equal(Severity.Text, change.Severity));
    }).Check(Config);

    [Fact]
    public void Diff_ReadBackwards_IsTheMirrorImage() => Prop.ForAll(RandomDocuments.Arbitrary, RandomDocuments.Arbitrary, static (one, other) =>
        AssertMirrored(Compared.Texts(one.Text(), other.Text()), Compared.Texts(other.Text(), one.Text()))).Check(Config);

    [Fact]
    public void Diff_EveryPlace_IsInTheDocumentThatItNames() => Prop.ForAll(RandomDocuments.Arbitrary, RandomDocuments.Arbitrary, static (one, other) =>
    {
        var diff = Compared.Texts(one.Text(words: "one"), other.Text(words: "other"));

        Assert.All(diff.Changes, change =>
        {
            AssertResolves(diff.Before, change.Before);
            AssertResolves(diff.After, change.After);
        });
    }).Check(Config);

    [Fact]
    public void Diff_InAnyForm_IsWritten() => Prop.ForAll(RandomDocuments.Arbitrary, RandomDocuments.Arbitrary, static (one, other) =>
    {
        var diff = Compared.Texts(one.Text(words: "<b>@somebody|\u001b[31m"), other.Text(words: "`x`"));

        Assert.All(Enum.GetValues<ReportFormat>(), format => Assert.DoesNotContain('\u001b', Report.Write(diff, format)));
        Assert.NotNull(System.Text.Json.Nodes.JsonNode.Parse(Report.Write(diff, ReportFormat.Json)));
    }).Check(Config);

    internal static void AssertMirrored(SpecDiff there, SpecDiff back)
    {
        Assert.Equal(
            there.Changes.Select(static change => $"{ChangeMirror.Of(change.Kind)} {change.After.Pointer} {change.Before.Pointer}").Order(StringComparer.Ordinal).Distinct(),
            back.Changes.Select(static change => $"{change.Kind} {change.Before.Pointer} {change.After.Pointer}").Order(StringComparer.Ordinal).Distinct());
    }

    private static void AssertResolves(ComparedDocument document, ChangePlace place)
    {
        SpecNode? node = document.Root;
        Assert.StartsWith("#", place.Pointer, StringComparison.Ordinal);
        foreach (var token in place.Pointer.Split('/').Skip(1).Select(JsonPointer.Unescape))
        {
            node = node switch
            {
                SpecMap map => map[token],
                SpecList list => list.Items[int.Parse(token, System.Globalization.CultureInfo.InvariantCulture)],
                _ => null,
            };
            Assert.True(node is not null, place.Pointer);
        }

        Assert.Equal(document.Name, place.Place.File);
        Assert.True(place.Place.Line > 0);
    }
}
