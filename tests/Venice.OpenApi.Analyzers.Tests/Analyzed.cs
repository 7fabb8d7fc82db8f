using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Venice.OpenApi.Analyzers.Tests;

/// <summary>What the analyzer says of a compilation, and what it did.</summary>
internal static class Analyzed
{
    public static Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Compilation compilation) =>
        Analyzers(compilation).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    /// <summary>How many actions it registered.</summary>
    public static async Task<int> ActionsAsync(Compilation compilation)
    {
        var analyzers = Analyzers(compilation);
        await analyzers.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        var telemetry = await analyzers.GetAnalyzerTelemetryInfoAsync(analyzers.Analyzers[0], TestContext.Current.CancellationToken);
        return telemetry.SyntaxNodeActionsCount + telemetry.OperationActionsCount + telemetry.SymbolActionsCount + telemetry.SyntaxTreeActionsCount + telemetry.SemanticModelActionsCount
            + telemetry.CodeBlockActionsCount + telemetry.OperationBlockActionsCount + telemetry.CompilationEndActionsCount + telemetry.CodeBlockStartActionsCount + telemetry.OperationBlockStartActionsCount;
    }

    private static CompilationWithAnalyzers Analyzers(Compilation compilation) =>
        compilation.WithAnalyzers([new ContractAnalyzer()], new CompilationWithAnalyzersOptions(new([]), onAnalyzerException: static (exception, _, _) => Assert.Fail(exception.ToString()), concurrentAnalysis: true, logAnalyzerExecutionTime: true));
}
