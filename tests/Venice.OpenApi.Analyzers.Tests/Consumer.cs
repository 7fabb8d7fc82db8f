using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Venice.OpenApi.CodeFixes;

namespace Venice.OpenApi.Analyzers.Tests;

/// <summary>Somebody's program over the compiled SDK and the compiled client of Acme, and what the analyzer says of it.</summary>
internal sealed class Consumer
{
    private static readonly CodeFixProvider[] Fixes =
        [new NearestNumberFix(), new KnownValueFix(), new LeaveOutFix(), new AddMemberFix(), new ReplacementFix(), new RightMethodFix()];

    private readonly Project _project;

    public Consumer(string code, params MetadataReference[] references)
    {
        var workspace = new AdhocWorkspace();
        var project = ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Program",
            "Program",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress)]),
            parseOptions: new CSharpParseOptions(LanguageVersion.CSharp14),
            metadataReferences: references.Length > 0 ? references : [.. Acme.Platform, Acme.Reference]);
        _project = workspace.AddProject(project).AddDocument("Program.cs", SourceText.From(code)).Project;
    }

    private Consumer(Project project) => _project = project;

    private Microsoft.CodeAnalysis.Document Source => _project.Documents.Single(static document => document.Name == "Program.cs");

    /// <summary>The program with another file.</summary>
    public Consumer With(string name, string code) => new(_project.AddDocument(name, SourceText.From(code), filePath: name).Project);

    /// <summary>The program over another assembly.</summary>
    public Consumer With(MetadataReference reference) => new(_project.AddMetadataReference(reference));

    public async Task<string> CodeAsync() => (await Source.GetTextAsync(TestContext.Current.CancellationToken)).ToString();

    public async Task<Compilation> CompilationAsync() => (await _project.GetCompilationAsync(TestContext.Current.CancellationToken))!;

    /// <summary>What the compiler says, obsolete members apart: those are the point of some programs.</summary>
    public async Task<IReadOnlyList<string>> CompilerMessagesAsync() =>
        [.. (await CompilationAsync()).GetDiagnostics(TestContext.Current.CancellationToken).Where(static finding => finding.Severity >= DiagnosticSeverity.Warning && finding.Id != "CS0618").Select(static finding => finding.ToString())];

    public async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync()
    {
        var analyzers = (await CompilationAsync()).WithAnalyzers([new ContractAnalyzer()]);
        return [.. (await analyzers.GetAllDiagnosticsAsync(TestContext.Current.CancellationToken)).Where(static finding => finding.Id.StartsWith("VEN", StringComparison.Ordinal) || finding.Id.StartsWith("AD", StringComparison.Ordinal)).OrderBy(static finding => finding.Location.SourceSpan.Start)];
    }

    /// <summary>Id, the code that is objected to, and the message.</summary>
    public async Task<IReadOnlyList<string>> FindingsAsync()
    {
        var code = await CodeAsync();
        return [.. (await DiagnosticsAsync()).Select(finding => $"{finding.Id} `{code.Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length)}` {finding.GetMessage(CultureInfo.InvariantCulture)}")];
    }

    /// <summary>The titles of what is offered, over all findings.</summary>
    public async Task<IReadOnlyList<string>> OffersAsync() => [.. (await ActionsAsync()).Select(static action => action.Title)];

    /// <summary>The program after the fix of this title.</summary>
    public async Task<Consumer> AppliedAsync(string title)
    {
        var actions = await ActionsAsync();
        var action = actions.FirstOrDefault(action => action.Title == title);
        Assert.True(action is not null, $"offered: {string.Join(", ", actions.Select(static offer => offer.Title))}");
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        return new(operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(_project.Id)!);
    }

    private async Task<List<CodeAction>> ActionsAsync()
    {
        var actions = new List<CodeAction>();
        foreach (var finding in await DiagnosticsAsync())
        {
            foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(finding.Id)))
            {
                await fix.RegisterCodeFixesAsync(new CodeFixContext(Source, finding, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
            }
        }

        return actions;
    }
}
