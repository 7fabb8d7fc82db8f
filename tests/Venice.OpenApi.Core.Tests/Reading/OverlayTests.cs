using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Reading;

public sealed class OverlayTests
{
    private const string Document = """
        info: {title: T}
        paths:
          /a: {get: {tags: [x], parameters: [{name: p}, {name: q, in: query}]}, post: {tags: [y]}}
          "/b's": {get: {id: 1}}
        """;

    [Theory]
    [InlineData("$.info", "{title: U}", "info", "{title: S'U'}")]
    [InlineData("$.info", "{more: {a: 1}}", "info", "{title: S'T', more: {a: I'1'}}")]
    [InlineData("$", "{info: {title: [1]}}", "info", "{title: [I'1']}")]
    [InlineData("$.info.title", "U", "info", "{title: S'U'}")]
    [InlineData("$['info']", "{a: 1}", "info", "{title: S'T', a: I'1'}")]
    [InlineData("$[ \"info\" ]", "{a: 1}", "info", "{title: S'T', a: I'1'}")]
    [InlineData("$.paths['/a'].get", "{tags: [z]}", "paths./a.get.tags", "[S'x', S'z']")]
    [InlineData("$.paths['/a'].get.tags", "z", "paths./a.get.tags", "[S'x', S'z']")]
    [InlineData("$.paths['/a'].get.tags[0]", "z", "paths./a.get.tags", "[S'z']")]
    [InlineData("$.paths['/a'].get.parameters[1]", "{in: path}", "paths./a.get.parameters", "[{name: S'p'}, {name: S'q', in: S'path'}]")]
    [InlineData("$.paths['/a'].get.parameters[-2]", "{in: path}", "paths./a.get.parameters", "[{name: S'p', in: S'path'}, {name: S'q', in: S'query'}]")]
    [InlineData("$.paths['/a'].get.parameters[?(@.name == 'q')]", "{in: path}", "paths./a.get.parameters", "[{name: S'p'}, {name: S'q', in: S'path'}]")]
    [InlineData("$.paths['/a'].get.parameters[?@.name=='p']", "{in: path}", "paths./a.get.parameters", "[{name: S'p', in: S'path'}, {name: S'q', in: S'query'}]")]
    [InlineData("$.paths['/a'].get.parameters[?@['name']==\"p\"]", "{in: path}", "paths./a.get.parameters", "[{name: S'p', in: S'path'}, {name: S'q', in: S'query'}]")]
    [InlineData("$.paths['/b\\'s'][?@.id == 1]", "{a: 1}", "paths./b's.get", "{id: I'1', a: I'1'}")]
    [InlineData("$.paths['/a'].*", "{n: 1}", "paths./a.post", "{tags: [S'y'], n: I'1'}")]
    [InlineData("$.paths[*].get", "{n: 1}", "paths./b's", "{get: {id: I'1', n: I'1'}}")]
    [InlineData("$..tags", "z", "paths./a.post.tags", "[S'y', S'z']")]
    [InlineData("$..get..name", "z", "paths./a.get.parameters", "[{name: S'z'}, {name: S'z', in: S'query'}]")]
    [InlineData("$..parameters[?@.name=='p']", "{n: 1}", "paths./a.get.parameters", "[{name: S'p', n: I'1'}, {name: S'q', in: S'query'}]")]
    public void Update_AtATarget_IsMerged(string target, string update, string where, string expected)
    {
        var bag = new DiagnosticBag();

        var result = SpecOverlay.Apply(TreeText.Map(Document), Overlay($"{{target: {Quoted(target)}, update: {update}}}"), bag);

        Assert.Empty(bag.ToEquatableArray());
        Assert.Equal(expected, TreeText.Of(At(result, where)));
    }

    [Theory]
    [InlineData("$.info.title", "info", "{}")]
    [InlineData("$.paths.*.post", "paths./a", "{get: {tags: [S'x'], parameters: [{name: S'p'}, {name: S'q', in: S'query'}]}}")]
    [InlineData("$.paths['/a'].get.parameters[?@.name=='p']", "paths./a.get.parameters", "[{name: S'q', in: S'query'}]")]
    [InlineData("$..tags[*]", "paths./a.post", "{tags: []}")]
    public void Remove_AtATarget_TakesItAway(string target, string where, string expected)
    {
        var bag = new DiagnosticBag();

        var result = SpecOverlay.Apply(TreeText.Map(Document), Overlay($"{{target: {Quoted(target)}, remove: true}}"), bag);

        Assert.Empty(bag.ToEquatableArray());
        Assert.Equal(expected, TreeText.Of(At(result, where)));
    }

    [Fact]
    public void Actions_OneAfterTheOther_SeeWhatTheOnesBeforeDid()
    {
        var result = SpecOverlay.Apply(
            TreeText.Map("a: {x: 1, l: [1, 2]}"),
            Overlay(
                "{target: $.a, update: {n: {m: []}}}",
                "{target: $.a.n.m, update: first}",
                "{target: $.a.x, remove: true}",
                "{target: $.a, update: {x: back}}",
                "{target: '$.a.l[0]', remove: true}",
                "{target: '$.a.l[0]', update: 3}"),
            new());

        Assert.Equal("{a: {l: [I'3'], n: {m: [S'first']}, x: S'back'}}", TreeText.Of(result));
    }

    [Fact]
    public void Update_SharedByTargets_StaysApartAfterwards()
    {
        var result = SpecOverlay.Apply(
            TreeText.Map("a: {}\nb: {}"),
            Overlay("{target: $.*, update: {s: {l: []}}}", "{target: $.a.s.l, update: 1}"),
            new());

        Assert.Equal("{a: {s: {l: [I'1']}}, b: {s: {l: []}}}", TreeText.Of(result));
    }

    [Fact]
    public void Update_OfAnAliasedValue_ChangesOnePlace()
    {
        var result = SpecOverlay.Apply(TreeText.Map("a: &x {n: 1}\nb: *x"), Overlay("{target: $.b, update: {n: 2}}"), new());

        Assert.Equal("{a: {n: I'1'}, b: {n: I'2'}}", TreeText.Of(result));
    }

    [Fact]
    public void Apply_Anything_LeavesItsInputAndWhatIsNotTouched()
    {
        var document = TreeText.Map(Document);
        var before = TreeText.WithPlaces(document);

        var result = SpecOverlay.Apply(document, Overlay("{target: $.info, update: {title: U}}", "{target: '$..nothing', update: {}}"), new());

        Assert.Equal(before, TreeText.WithPlaces(document));
        Assert.NotSame(document, result);
        Assert.Same(document["paths"], result["paths"]);
    }

    [Fact]
    public void Apply_NoAction_GivesTheDocumentItself()
    {
        var document = TreeText.Map(Document);

        Assert.Same(document, SpecOverlay.Apply(document, Overlay(), new()));
    }

    [Fact]
    public void Values_AfterAnUpdate_KeepThePlaceTheyCameFrom()
    {
        var result = SpecOverlay.Apply(TreeText.Map("a:\n  b: 1\n  c: 2\n"), TreeText.Map("overlay: 1.0.0\nactions:\n- target: $.a\n  update:\n    c: 3\n    d: 4\n", "more.yaml"), new());

        var a = Assert.IsType<SpecMap>(result["a"]);
        Assert.Equal("api.yaml(2,6)", a["b"]!.Place.ToString());
        Assert.Equal("api.yaml(3,3)", a.Entry("c")!.KeyPlace.ToString());
        Assert.Equal("more.yaml(5,8)", a["c"]!.Place.ToString());
        Assert.Equal("more.yaml(6,5)", a.Entry("d")!.KeyPlace.ToString());
    }

    internal static SpecMap Overlay(params string[] actions) =>
        TreeText.Map("overlay: 1.0.0\nactions:" + (actions.Length == 0 ? " []" : string.Concat(actions.Select(static action => $"\n- {action}"))), "overlay.yaml");

    private static string Quoted(string target) => $"'{target.Replace("'", "''", StringComparison.Ordinal)}'";

    private static SpecNode? At(SpecMap map, string where) =>
        where.Split('.').Aggregate<string, SpecNode?>(map, static (node, key) => (node as SpecMap)?[key]);
}
