using System.Diagnostics;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Reading;

/// <summary>Texts that were made to hurt: each ends soon, with a finding, and never in an exception.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string, string> Deep => new()
    {
        { "api.yaml", "a: " + new string('[', 100_000) },
        { "api.yaml", string.Concat(Enumerable.Repeat("{a: ", 100_000)) },
        { "api.yaml", "a:\n" + string.Concat(Enumerable.Repeat("- ", 100_000)) },
        { "api.yaml", string.Concat(Enumerable.Repeat("? ", 100_000)) },
        { "api.yaml", string.Concat(Enumerable.Range(0, 1000).Select(static i => new string(' ', i) + "a:\n")) },
        { "api.yaml", "a0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 1000).Select(static i => $"a{i}: &a{i} [*a{i - 1}]\n")) },
        { "api.json", new string('[', 100_000) },
        { "api.json", string.Concat(Enumerable.Repeat("{\"a\":", 100_000)) },
    };

    [Theory]
    [MemberData(nameof(Deep))]
    public void Reader_DeepText_StopsAtItsLimit(string file, string text)
    {
        var watch = Stopwatch.StartNew();

        var read = SpecReader.Read(new(file, text));

        Assert.Contains(read.Diagnostics, static finding => finding.Rule.Id == "OAG1007");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
        Assert.True(Depth(read.Root) <= SpecLimits.Depth);
    }

    [Theory]
    [InlineData("api.yaml")]
    [InlineData("api.json")]
    public void Reader_TextAtTheLimitOfDepth_IsRead(string file)
    {
        var text = "{\"a\":" + new string('[', SpecLimits.Depth - 1) + new string(']', SpecLimits.Depth - 1) + "}";

        var read = SpecReader.Read(new(file, text));

        Assert.Empty(read.Diagnostics);
        Assert.Equal(SpecLimits.Depth, Depth(read.Root));
    }

    [Fact]
    public void Reader_AliasesThatMultiply_AreCut()
    {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(Enumerable.Range(1, 9).Select(static i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));

        var read = TreeText.Yaml(text);

        Assert.Contains(read.Diagnostics, static finding => finding.Rule.Id == "OAG1009");
        Assert.True(Size(read.Root) <= 2 * SpecLimits.AliasedValues);
    }

    [Fact]
    public void Reader_LongText_IsNotRead()
    {
        var read = TreeText.Yaml(new string('#', SpecLimits.Length + 1));

        Assert.Null(read.Root);
        Assert.Equal("OAG1001 1:1", TreeText.Of(read.Diagnostics));
    }

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("api.yaml", "a:\n", "- 1\n", "")]
    [InlineData("api.json", "{\"a\":[1", ",1", "]}")]
    public void Reader_ManyValues_StopsAtItsLimit(string file, string before, string value, string after)
    {
        var read = SpecReader.Read(new(file, before + string.Concat(Enumerable.Repeat(value, SpecLimits.Values + 10)) + after));

        Assert.Equal("OAG1008", Assert.Single(read.Diagnostics).Rule.Id);
        Assert.NotNull(read.Root);
    }

    [Theory]
    [InlineData("a: \"")]
    [InlineData("a: 'x\n ")]
    [InlineData("a: [x, ")]
    [InlineData("&a ")]
    [InlineData("!a ")]
    [InlineData("%TAG !e! x\n")]
    [InlineData("---\n")]
    [InlineData("# x\n")]
    [InlineData("a: |\n\n")]
    [InlineData("\t")]
    [InlineData("<<: ")]
    [InlineData("*a ")]
    [InlineData("a: >-\n  \"x\n")]
    public void Reader_MonotonousText_EndsSoon(string part)
    {
        var watch = Stopwatch.StartNew();

        var read = TreeText.Yaml(string.Concat(Enumerable.Repeat(part, 20_000)));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
        Assert.NotEmpty(read.Diagnostics);
    }

    [Fact]
    public void Reader_FindingsWithoutEnd_AreLimited() =>
        Assert.True(TreeText.Yaml(string.Concat(Enumerable.Repeat("a: 1\n", 50_000))).Diagnostics.Count <= 1000);

    private static int Depth(SpecNode? node) => node switch
    {
        SpecMap map => 1 + map.Entries.Select(static entry => Depth(entry.Value)).DefaultIfEmpty().Max(),
        SpecList list => 1 + list.Items.Select(Depth).DefaultIfEmpty().Max(),
        _ => 0,
    };

    private static int Size(SpecNode? node) => node switch
    {
        SpecMap map => 1 + map.Entries.Sum(static entry => Size(entry.Value)),
        SpecList list => 1 + list.Items.Sum(Size),
        _ => 1,
    };
}
