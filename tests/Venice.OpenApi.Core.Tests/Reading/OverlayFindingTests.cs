using System.Diagnostics;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Reading;

/// <summary>What is wrong with an overlay, at its place in it; the other actions are applied all the same.</summary>
public sealed class OverlayFindingTests
{
    [Theory]
    [InlineData("{target: $.b.c, update: {}}", "OAG1504 3:12")]
    [InlineData("{target: '$.a[0]', update: {}}", "OAG1504 3:12")]
    [InlineData("{target: '$..zz', remove: true}", "OAG1504 3:12")]
    [InlineData("{target: '$.a[?@.x == 1]', update: {}}", "OAG1504 3:12")]
    [InlineData("{target: a, update: {}}", "OAG1503 3:12")]
    [InlineData("{target: '$a', update: {}}", "OAG1503 3:12")]
    [InlineData("{target: '$.', update: {}}", "OAG1503 3:12")]
    [InlineData("{target: '$.a[0:2]', update: {}}", "OAG1503 3:12")]
    [InlineData("{target: '$.a[0,1]', update: {}}", "OAG1503 3:12")]
    [InlineData("{target: '$.a[''x'', ''y'']', update: {}}", "OAG1503 3:12")]
    [InlineData("{target: '$.a[?@.x > 1]', update: {}}", "OAG1503 3:12")]
    [InlineData("{target: '$.a[?@.x == 1 && @.y == 2]', update: {}}", "OAG1503 3:12")]
    [InlineData("{target: '$.a[?(@.x == 1]', update: {}}", "OAG1503 3:12")]
    [InlineData("{target: '$.a[?@.x == y]', update: {}}", "OAG1503 3:12")]
    [InlineData("{target: '$.a[''x', update: {}}", "OAG1503 3:12")]
    [InlineData("{target: '$.a[''\\q'']', update: {}}", "OAG1503 3:12")]
    [InlineData("{target: '$.a.length()', update: {}}", "OAG1503 3:12")]
    [InlineData("word", "OAG1502 3:3")]
    [InlineData("{update: {}}", "OAG1502 3:3")]
    [InlineData("{target: 5, update: {}}", "OAG1502 3:12")]
    [InlineData("{target: $.a}", "OAG1502 3:12")]
    [InlineData("{target: $.a, remove: maybe}", "OAG1502 3:25")]
    [InlineData("{target: $, remove: true}", "OAG1502 3:12")]
    [InlineData("{target: $.a, updates: {}, update: {}}", "OAG1502 3:17")]
    [InlineData("{target: $.z, remove: true, update: {}}", "OAG1502 3:31")]
    [InlineData("{target: $.a, update: 5}", "OAG1505 3:12")]
    public void Action_ThatCannotBeApplied_IsReportedAndLeftOut(string action, string findings)
    {
        var bag = new DiagnosticBag();

        var result = SpecOverlay.Apply(TreeText.Map("a: {k: 1}\nz: 1"), OverlayTests.Overlay(action, "{target: $.a, update: {done: true}}"), bag);

        Assert.Equal(findings, TreeText.Of(bag.ToEquatableArray()));
        Assert.All(bag.ToEquatableArray(), static finding => Assert.Equal("overlay.yaml", finding.Place.File));
        Assert.StartsWith("{a: {k: I'1', done: B'true'}", TreeText.Of(result), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("actions: []", "OAG1501 1:1")]
    [InlineData("overlay: 2.0.0\nactions: []", "OAG1501 1:10")]
    [InlineData("overlay: 1.0.0", "OAG1501 1:1")]
    [InlineData("overlay: 1.1.0\nactions: {}", "OAG1501 2:10")]
    [InlineData("overlay: 1.1.0\nactions: []", "")]
    [InlineData("overlay: 1.0.0\ninfo: {title: t, version: v}\nextends: a.yaml\nactions: []", "")]
    public void Overlay_OfTheWrongShape_IsReported(string overlay, string findings)
    {
        var bag = new DiagnosticBag();

        SpecOverlay.Apply(TreeText.Map("a: 1"), TreeText.Map(overlay), bag);

        Assert.Equal(findings, TreeText.Of(bag.ToEquatableArray()));
    }

    [Fact]
    public void Message_OfATargetThatMatchesNothing_SaysHowFarItReached()
    {
        var bag = new DiagnosticBag();

        SpecOverlay.Apply(TreeText.Map("a: {k: 1}"), OverlayTests.Overlay("{target: '$.a.x.y', update: {}}"), bag);

        Assert.Contains("the document has nothing at '$.a.x'", Assert.Single(bag.ToEquatableArray()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Update_ThatWouldNestTooDeeply_IsLeftOut()
    {
        var bag = new DiagnosticBag();
        var update = new string('[', 200) + new string(']', 200);
        var document = "a: " + string.Concat(Enumerable.Repeat("{b: ", 100)) + "1" + new string('}', 100);

        SpecOverlay.Apply(TreeText.Map(document), OverlayTests.Overlay($"{{target: '$..b', update: {{c: {update}}}}}"), bag);

        Assert.Contains(bag.ToEquatableArray(), static finding => finding.Rule.Id == "OAG1506");
    }

    [Fact]
    public void Overlay_ThatMultipliesTheDocument_IsStopped()
    {
        var bag = new DiagnosticBag();
        var watch = Stopwatch.StartNew();
        var actions = Enumerable.Repeat("{target: '$..*', update: {a: {}, b: {}, c: {}, d: {}}}", 100).ToArray();

        SpecOverlay.Apply(TreeText.Map("r: {}"), OverlayTests.Overlay(actions), bag);

        Assert.Contains(bag.ToEquatableArray(), static finding => finding.Rule.Id == "OAG1507");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void Overlay_Of600Actions_TakesMilliseconds()
    {
        var document = TreeText.Map("paths:\n" + string.Concat(Enumerable.Range(0, 2000).Select(static i => $"  /p{i}: {{get: {{a: 1, b: [1, 2], c: {{d: e}}}}}}\n")));
        var overlay = OverlayTests.Overlay([.. Enumerable.Range(0, 600).Select(static i => $"{{target: '$.paths[\"/p{i}\"].get.c', update: {{d: f, g: h}}}}")]);

        var best = Enumerable.Range(0, 10).Min(_ => Time(document, overlay));

        // Some 10 ms on a quiet machine; an action that copied the document would take seconds.
        Assert.True(best < TimeSpan.FromMilliseconds(500), $"It took {best}.");
    }

    private static TimeSpan Time(SpecMap document, SpecMap overlay)
    {
        var watch = Stopwatch.StartNew();
        SpecOverlay.Apply(document, overlay, new());
        return watch.Elapsed;
    }
}
