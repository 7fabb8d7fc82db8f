using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Venice.OpenApi.Generator;

namespace Venice.Benchmarks.Generation;

/// <summary>A project with one document in an editor that stays open: the compiler's driver with our generator, run after every edit.</summary>
internal sealed class GeneratorSession
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp12);

    private CSharpCompilation _compilation = CSharpCompilation.Create(
        "Acme",
        [CSharpSyntaxTree.ParseText("namespace Acme; internal static class Program { }", Language)],
        options: new(OutputKind.DynamicallyLinkedLibrary));

    private GeneratorDriver _driver;
    private DocumentFile _document;
    private int _edits;

    /// <param name="operations">The operations to emit, with commas between them; all when empty.</param>
    /// <param name="tracksSteps">Whether the driver notes why each step ran, which costs time.</param>
    public GeneratorSession(DocumentFile document, string operations = "", bool tracksSteps = false)
    {
        _document = document;
        _driver = CSharpGeneratorDriver.Create(
            [new OpenApiGenerator().AsSourceGenerator()],
            [document],
            Language,
            new DocumentOptions(operations),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracksSteps));
    }

    public DocumentFile Document => _document;

    public GeneratorRunResult Result => _driver.GetRunResult().Results[0];

    public GeneratorSession Run()
    {
        _driver = _driver.RunGenerators(_compilation);
        return this;
    }

    /// <summary>Types C# that has nothing to do with the document, as between two keystrokes.</summary>
    public GeneratorSession EditCode()
    {
        _compilation = _compilation.ReplaceSyntaxTree(
            _compilation.SyntaxTrees[0],
            CSharpSyntaxTree.ParseText($"namespace Acme; internal static class Program {{ const int Edit = {++_edits}; }}", Language));
        return this;
    }

    public GeneratorSession EditDocument(DocumentFile edited)
    {
        _driver = _driver.ReplaceAdditionalText(_document, edited);
        _document = edited;
        return this;
    }

    /// <summary>How many emitted files were made anew in the last run, and how many there are. Needs a session that tracks steps.</summary>
    public (int Fresh, int All) Outputs()
    {
        var reasons = Result.TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static run => run.Outputs).Select(static output => output.Reason).ToList();
        return (reasons.Count(static reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)), reasons.Count);
    }
}
