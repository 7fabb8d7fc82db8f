using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Venice.OpenApi.Analyzers;
using Venice.OpenApi.Analyzers.Checks;

namespace Venice.OpenApi.CodeFixes;

/// <summary>A request goes to the method that can answer it, where what is done with the answer still compiles.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RightMethodFix() : ContractFix(ContractRules.Method.Id)
{
    /// <summary>None: whether it compiles is looked at one by one.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    private protected override async Task OfferAsync(CodeFixContext context, FixPlace place)
    {
        if (place.Request is not { } request || await place.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        foreach (var call in MethodCheck.Calls(request))
        {
            if (model.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol method || MethodCheck.Flag(method) is not { } flag || Name(call) is not { } name)
            {
                continue;
            }

            foreach (var other in method.ContainingType.GetMembers().OfType<IMethodSymbol>().Where(other => IsTwin(other, method) && MethodCheck.Flag(other) is { } theirs && theirs.Member == flag.Member && theirs.Value != flag.Value))
            {
                var changed = place.Root.ReplaceNode(name, SyntaxFactory.IdentifierName(other.Name).WithTriviaFrom(name));
                var compiled = await place.Document.WithSyntaxRoot(changed).GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
                if (compiled?.GetDiagnostics(cancellationToken: context.CancellationToken).Any(static finding => finding.Severity == DiagnosticSeverity.Error) is false)
                {
                    Offer(context, place, $"Call {other.Name}", other.Name, changed);
                }
            }
        }
    }

    private static SimpleNameSyntax? Name(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        SimpleNameSyntax name => name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };

    private static bool IsTwin(IMethodSymbol other, IMethodSymbol method) =>
        other.Parameters.Length == method.Parameters.Length && other.Parameters.Zip(method.Parameters, static (left, right) => SymbolEqualityComparer.Default.Equals(left.Type, right.Type)).All(static same => same);
}
