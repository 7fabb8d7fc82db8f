using Microsoft.CodeAnalysis;

namespace Venice.OpenApi.Generator.Tests;

/// <summary>What happens when somebody edits a line.</summary>
public sealed class EditTests
{
    private const string File = "acme.yaml";

    [Fact]
    public void UnrelatedCode_EveryStep_IsCached()
    {
        var run = Orders();

        run.EditUnrelatedCode();

        Assert.All(run.OutputReasons.Keys, static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(run.ReasonsOf(TrackingNames.Contracts), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void MovedLines_NothingIsEmittedAgain()
    {
        var run = Orders();

        var touched = run.Edit(File, "components:\n", "\n\n# moved\ncomponents:\n");

        Assert.Empty(touched);
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, run.OutputReasons.Keys);
        Assert.All(run.ReasonsOf(TrackingNames.Records), static reason => Assert.NotEqual(IncrementalStepRunReason.Modified, reason));
    }

    [Fact]
    public void MovedLines_OnlyTheTableThatNothingDependsOn_Follows()
    {
        var run = Orders();
        var before = Assert.Single(run.Tables);

        run.Edit(File, "components:\n", "\n\n# moved\ncomponents:\n");

        var after = Assert.Single(run.Tables);
        Assert.Equal(LineOf(before, "Acme.NewOrder", "Quantity") + 3, LineOf(after, "Acme.NewOrder", "Quantity"));
        Assert.All(run.ReasonsOf(TrackingNames.Lines), static reason => Assert.Equal(IncrementalStepRunReason.Modified, reason));
    }

    [Fact]
    public void RaisedMaximum_AttributeValidationAndDocsFollow_AndNothingElse()
    {
        var run = Orders();

        var touched = run.Edit(File, "quantity: { type: integer, minimum: 1, maximum: 99 }\n        note", "quantity: { type: integer, minimum: 1, maximum: 120 }\n        note");

        Assert.All(touched, static name => Assert.StartsWith("Acme.NewOrder.", name, StringComparison.Ordinal));
        var code = All(run, "Acme.NewOrder.");
        Assert.Contains("Range(1, 120)", code, StringComparison.Ordinal);
        Assert.Contains("120", All(run, "Acme.NewOrder.", "Validat"), StringComparison.Ordinal);
        Assert.DoesNotContain("99", code, StringComparison.Ordinal);
        Assert.Empty(run.CompilerMessages);
    }

    [Fact]
    public void AddedOptionalProperty_TypeAndJsonFollow_AndNothingElse()
    {
        var run = Orders();

        var touched = run.Edit(File, "note: { type: string, maxLength: 200 }", "note: { type: string, maxLength: 200 }\n        gift_wrapped: { type: boolean }");

        Assert.All(touched, static name => Assert.StartsWith("Acme.NewOrder.", name, StringComparison.Ordinal));
        var code = All(run, "Acme.NewOrder.");
        Assert.Contains("public bool? GiftWrapped { get; init; }", code, StringComparison.Ordinal);
        Assert.Contains("context.IsAt(\"gift_wrapped\", ref reader)", code, StringComparison.Ordinal);
        Assert.Empty(run.CompilerMessages);
    }

    [Fact]
    public void AddedEnumValue_OnlyTheEnumIsEmittedAgain()
    {
        var run = Orders();

        var touched = run.Edit(File, "enum: [open, shipped]", "enum: [open, shipped, lost]");

        Assert.Equal(["Acme.Status.g.cs"], touched);
        Assert.Contains("Lost", run.Sources["Acme.Status.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.CompilerMessages);
    }

    /// <summary>Each edit is a line as it was and as it becomes: types, names, references, findings that come and go, a broken text, and the way back.</summary>
    [Fact]
    public void ManyEdits_AfterEachOfThem_AllIsWhatAFreshDriverGives()
    {
        (string Old, string New)[] edits =
        [
            ("maxLength: 200", "maxLength: 300"),
            ("note: {", "remark: {"),
            ("title: Acme", "title: Acme's"),
            ("enum: [open, shipped]", "enum: [open, lost]"),
            ("status: { $ref: \"#/components/schemas/Status\" }", "status: { $ref: \"#/components/schemas/Problem\" }"),
            ("title: { type: string }", "title: { type: string, pattern: '(?>a)' }"),
            ("id: { type: integer }", "id: { type: integer, format: int64 }"),
            ("pattern: '(?>a)'", "pattern: '^a'"),
            ("schemas/NewOrder", "schemas/NoOrder"),
            ("schemas/NoOrder", "schemas/NewOrder"),
            ("    Status:\n", "    State:\n"),
            ("    State:\n", "    Status:\n"),
            ("schemas/Problem\" }\n  /orders:", "schemas/Order\" }\n  /orders:"),
            ("operationId: getOrder", "operationId: createOrder"),
            ("operationId: createOrder", "operationId: getOrder"),
            ("required: [title]", "required: [title"),
            ("required: [title", "required: [title]"),
            ("tags: [Orders]\n      parameters", "tags: [Order]\n      parameters"),
            ("openapi: 3.0.0", "openapi: 3.1.0"),
        ];
        var text = Samples.Orders.ReplaceLineEndings("\n");
        var run = GeneratorRun.Of(FakeProject.OnNet8().WithDocument(File, text));
        foreach (var (old, edited) in edits)
        {
            var at = text.IndexOf(old, StringComparison.Ordinal);
            Assert.True(at >= 0, old);
            var next = text[..at] + edited + text[(at + old.Length)..];
            run.Edit(File, text, next);
            text = next;
            var fresh = GeneratorRun.Of(FakeProject.OnNet8().WithDocument(File, text));

            Assert.Equal(fresh.Findings, run.Findings);
            Assert.Equal(fresh.Sources.OrderBy(static source => source.Key, StringComparer.Ordinal), run.Sources.OrderBy(static source => source.Key, StringComparer.Ordinal));
        }
    }

    private static GeneratorRun Orders() => GeneratorRun.Of(FakeProject.OnNet8().WithDocument(File, Samples.Orders));

    private static int LineOf(string table, string type, string member) => int.Parse(
        Assert.Single(table.Split('\n'), line => line.Contains($"(\"{type}\", ", StringComparison.Ordinal)).Split(' ', '"').Single(entry => entry.StartsWith(member + "=", StringComparison.Ordinal))[(member.Length + 1)..],
        System.Globalization.CultureInfo.InvariantCulture);

    private static string All(GeneratorRun run, params string[] parts) =>
        string.Join('\n', run.Sources.Where(source => source.Key.StartsWith(parts[0], StringComparison.Ordinal)).Select(static source => source.Value)
            .Where(text => parts.Skip(1).All(part => text.Contains(part, StringComparison.Ordinal))));
}
