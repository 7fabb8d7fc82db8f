using Microsoft.CodeAnalysis;
using Venice.OpenApi.Binding;
using Venice.OpenApi.Core.Tests.Emission;
using Venice.OpenApi.Core.Tests.Parsing;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Emission;
using Venice.OpenApi.Model;
using Venice.OpenApi.Tool.Comparing;
using Venice.OpenApi.Tool.Comparing.Surface;

namespace Venice.OpenApi.Core.Tests.Tool.Comparing;

/// <summary>The compiler's word: code that uses the older API compiles against the newer exactly where the comparison says that nothing breaks.</summary>
public sealed class ConsumerTests
{
    private const string Folder = "data/venice/history";

    [Fact]
    public void Consumer_OfAFewSteps_CompilesWhereNothingBreaks() => AssertSteps(static i => i == 31);

    [Fact]
    [Trait("Category", "Slow")]
    public void Consumer_OfEveryStep_CompilesWhereNothingBreaks() => AssertSteps(static _ => true);

    private static void AssertSteps(Func<int, bool> isChosen)
    {
        SharedFolder.Require();
        var states = SharedFolder.Files(Folder).Where(static file => file.EndsWith(".yaml", StringComparison.Ordinal)).ToList();
        var wrong = new List<string>();
        foreach (var i in Enumerable.Range(0, states.Count - 1).Where(isChosen))
        {
            var (older, newer) = (Open(states[i]), Open(states[i + 1]));
            foreach (var (before, after) in (ReadOnlySpan<(ComparedDocument, ComparedDocument)>)[(older, newer), (newer, older)])
            {
                Check(before, after, wrong);
            }
        }

        Assert.Empty(wrong);
    }

    private static void Check(ComparedDocument before, ComparedDocument after, List<string> wrong)
    {
        var breaks = SurfaceComparison.Compare(before, after).Breaks;
        var compilation = EmittedCode.ForNet10([.. ApiEmitter.Emit(Bind(after))], ConsumerCode.Of(Bind(before)));
        // that what is emitted compiles is for other tests: only the consumer's bodies are bound
        var consumer = compilation.GetSemanticModel(compilation.SyntaxTrees.Single(static tree => tree.FilePath == EmittedCode.ConsumerFile));
        var errors = consumer.GetDiagnostics(cancellationToken: TestContext.Current.CancellationToken).Where(static message => message.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0 != breaks.Count > 0)
        {
            wrong.Add($"{before.Name} → {after.Name}: {string.Join("; ", breaks.Select(static item => $"{item.Member} {item.What}"))} / {string.Join("; ", errors.Take(5))}");
        }
    }

    private static ApiModel Bind(ComparedDocument document) =>
        ApiBinder.Bind(document.Document, new BindingOptions("Api", "Client", [], [], ModelsOnly: false), new DiagnosticBag());

    private static ComparedDocument Open(string file) => Compared.Open(Path.GetFileName(file), SharedFolder.Read(file));
}
