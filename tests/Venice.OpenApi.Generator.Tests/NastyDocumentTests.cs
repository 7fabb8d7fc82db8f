using Microsoft.CodeAnalysis;

namespace Venice.OpenApi.Generator.Tests;

/// <summary>Documents that were written to break what is emitted; they lie in <c>Nasty</c>, one subject a file.</summary>
public sealed class NastyDocumentTests
{
    public static TheoryData<string> Documents => [.. Checkout.Files("tests", "Venice.OpenApi.Generator.Tests", "Nasty").Select(static file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void NastyDocument_OnNet8WithCSharp12_CompilesWithoutAWarning(string name) => Compile(FakeProject.OnNet8(), name);

    [Theory]
    [MemberData(nameof(Documents))]
    public void NastyDocument_OnNet10WithCSharp14_CompilesWithoutAWarning(string name) => Compile(FakeProject.OnNet10(), name);

    private static void Compile(FakeProject project, string name)
    {
        var text = Checkout.Read("tests", "Venice.OpenApi.Generator.Tests", "Nasty", name);
        var run = GeneratorRun.Of(project.WithDocument(name, text, ("Namespace", "Corpus." + Path.GetFileNameWithoutExtension(name))));

        Assert.DoesNotContain(run.Findings, static finding => finding.Contains(": error ", StringComparison.Ordinal));
        Assert.Empty(run.CompilerMessages);
        run.EditUnrelatedCode();
        Assert.All(run.OutputReasons.Keys, static reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"an output was {reason}"));
    }
}
