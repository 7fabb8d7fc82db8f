using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Venice.OpenApi.Generator;

namespace Venice.OpenApi.Generator.Tests;

/// <summary>A project with documents, its generator, and what came of it. Every run drives the generator a second time: nothing may run again.</summary>
internal sealed class GeneratorRun
{
    private readonly FakeProject _project;
    private GeneratorDriver _driver;
    private CSharpCompilation _compilation;

    private GeneratorRun(FakeProject project)
    {
        _project = project;
        _compilation = CSharpCompilation.Create(
            project.Name,
            [CSharpSyntaxTree.ParseText("namespace Acme; internal static class Program { }", project.ParseOptions, cancellationToken: TestContext.Current.CancellationToken)],
            project.References,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999, generalDiagnosticOption: ReportDiagnostic.Default));
        _driver = CSharpGeneratorDriver.Create(
            [new OpenApiGenerator().AsSourceGenerator()],
            project.Files,
            project.ParseOptions,
            project.Options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    public GeneratorDriverRunResult Result => _driver.GetRunResult();

    /// <summary>What was reported, as a build would print it, without the severity's colour: <c>acme.yaml(3,5): warning OAG2001: …</c>.</summary>
    public IReadOnlyList<string> Findings => [.. Result.Diagnostics.Select(Print)];

    public IReadOnlyDictionary<string, string> Sources =>
        Result.Results[0].GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>Adds C# of the project's own.</summary>
    public GeneratorRun WithCode(string code)
    {
        _compilation = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, _project.ParseOptions, "Consumer.cs", cancellationToken: TestContext.Current.CancellationToken));
        Drive();
        return this;
    }

    /// <summary>The project with what was emitted.</summary>
    public Compilation Output
    {
        get
        {
            _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var output, out _, TestContext.Current.CancellationToken);
            return output;
        }
    }

    /// <summary>Errors and warnings of the compiler over emitted and other code.</summary>
    public IReadOnlyList<string> CompilerMessages
    {
        get
        {
            return [.. Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static d => d.Severity >= DiagnosticSeverity.Warning).Select(Print)];
        }
    }

    /// <summary>The types of the emitted files, as the compiler sees them.</summary>
    public IEnumerable<INamedTypeSymbol> EmittedTypes()
    {
        _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var output, out _, TestContext.Current.CancellationToken);
        var spaces = new Queue<INamespaceSymbol>([output.Assembly.GlobalNamespace]);
        while (spaces.TryDequeue(out var space))
        {
            foreach (var inner in space.GetNamespaceMembers())
            {
                spaces.Enqueue(inner);
            }

            foreach (var type in space.GetTypeMembers())
            {
                yield return type;
            }
        }
    }

    public static GeneratorRun Of(FakeProject project)
    {
        var run = new GeneratorRun(project);
        run.Drive();
        var first = run.Result.Results[0];
        run.Drive();
        Assert.Null(first.Exception);
        Assert.All(run.Result.Results[0].TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static step => step.Outputs), static output =>
            Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"an output was {output.Reason} in a second run"));
        return run;
    }

    /// <summary>Edits a document and runs again: the files that were emitted anew, without the table of lines, which follows every line that moves.</summary>
    public IReadOnlyList<string> Edit(string file, string oldText, string newText)
    {
        var before = Sources;
        _driver = _driver.ReplaceAdditionalText(_project.Texts[file], _project.Replace(file, oldText, newText));
        Drive();
        return [.. Sources.Where(source => !IsTable(source.Key) && (!before.TryGetValue(source.Key, out var old) || old != source.Value)).Select(static source => source.Key).Order(StringComparer.Ordinal)];
    }

    /// <summary>Adds C# that has nothing to do with any document, and runs again.</summary>
    public void EditUnrelatedCode()
    {
        _compilation = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("namespace Acme; internal sealed class Unrelated { }", _project.ParseOptions, cancellationToken: TestContext.Current.CancellationToken));
        Drive();
    }

    /// <summary>The files of the last run that know lines of the document.</summary>
    public IReadOnlyList<string> Tables => [.. Sources.Where(static source => IsTable(source.Key)).Select(static source => source.Value)];

    /// <summary>How often each reason was given in the last run by the steps that emit what code may depend on.</summary>
    public IReadOnlyDictionary<IncrementalStepRunReason, int> OutputReasons => Result.Results[0].TrackedOutputSteps
        .Where(static step => step.Key != "ImplementationSourceOutput")
        .SelectMany(static step => step.Value)
        .SelectMany(static step => step.Outputs)
        .GroupBy(static output => output.Reason)
        .ToDictionary(static group => group.Key, static group => group.Count());

    /// <summary>The reasons of one named step in the last run.</summary>
    public IReadOnlyList<IncrementalStepRunReason> ReasonsOf(string step) =>
        [.. Result.Results[0].TrackedSteps[step].SelectMany(static run => run.Outputs).Select(static output => output.Reason)];

    private static string Print(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        var severity = diagnostic.Severity.ToString().ToLowerInvariant();
        return string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(place.Path)}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {severity} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
    }

    private static bool IsTable(string file) => file.EndsWith(".Lines.g.cs", StringComparison.Ordinal);

    private void Drive() => _driver = _driver.RunGenerators(_compilation, TestContext.Current.CancellationToken);
}
