using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Venice.OpenApi.Analyzers.Checks;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers;

/// <summary>
/// Holds requests to their contract while they are typed. All it knows it reads off the attributes of emitted types, so these may come out of any document
/// and may be compiled anywhere. It looks where such a type is made, changed by <c>with</c>, or given a text; elsewhere, and where a compilation
/// has no emitted types, it has nothing to do.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ContractRules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (!EmittedTypes.MayBeIn(start.Compilation))
            {
                return;
            }

            var types = new EmittedTypes(start.Compilation);
            start.RegisterSyntaxNodeAction(node => CreationCheck.Run(node, types), SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression, SyntaxKind.WithExpression);
            start.RegisterSyntaxNodeAction(node => EnumCheck.OfLiteral(node, types), SyntaxKind.StringLiteralExpression);
        });
    }
}
