using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Venice.OpenApi.Analyzers;
using Venice.OpenApi.Analyzers.Checks;
using Venice.OpenApi.Analyzers.Facts;

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
        if (place.Request is not { } expression || await place.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        var types = new EmittedTypes(model.Compilation);
        if (types.Record(model.GetTypeInfo(expression, context.CancellationToken).Type) is not { } record)
        {
            return;
        }

        // with several wrong calls, another method for one of them leaves the others
        var request = new RequestState(model, types, record, expression, context.CancellationToken);
        if (request.Calls.Where(call => Breaks(request, call)).ToList() is not [var wrong] || Name(wrong.Syntax) is not { } name)
        {
            return;
        }

        foreach (var other in wrong.Method.ContainingType.GetMembers().OfType<IMethodSymbol>().Where(other => IsTwin(other, wrong.Method)))
        {
            if (RequestCall.FlagOf(other) is { } flag && flag.Member == wrong.Flag && flag.Value != wrong.Value && !Breaks(request, wrong with { Method = other, Value = flag.Value }))
            {
                var changed = place.Root.ReplaceNode(name, SyntaxFactory.IdentifierName(other.Name).WithTriviaFrom(name));
                var compiled = await place.Document.WithSyntaxRoot(changed).GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
                if (compiled is not null && !Errors(compiled, name.SpanStart, context.CancellationToken).Except(Errors(model, name.SpanStart, context.CancellationToken)).Any())
                {
                    Offer(context, place, $"Call {other.Name}", other.Name, changed);
                }
            }
        }
    }

    private static bool Breaks(RequestState request, RequestCall call) => request.Record.Rules.Any(rule => call.Brings(rule, request.Record) && RuleJudge.Of(rule, request) is not null);

    // What is wrong already, as code is while somebody types, is no reason to offer nothing. Numbered, because the same may be wrong twice.
    private static IEnumerable<(string Id, int Number)> Errors(SemanticModel model, int position, CancellationToken cancellation)
    {
        var root = model.SyntaxTree.GetRoot(cancellation);
        var member = root.FindToken(position).Parent?.AncestorsAndSelf().FirstOrDefault(static node => node is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? root;
        return model.GetDiagnostics(member.Span, cancellation)
            .Where(static finding => finding.Severity == DiagnosticSeverity.Error)
            .GroupBy(static finding => finding.Id, StringComparer.Ordinal)
            .SelectMany(static same => same.Select(static (finding, number) => (finding.Id, number)));
    }

    private static SimpleNameSyntax? Name(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        SimpleNameSyntax name => name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };

    private static bool IsTwin(IMethodSymbol other, IMethodSymbol method) =>
        other.Name != method.Name && !other.IsGenericMethod && other.Parameters.Length == method.Parameters.Length
        && other.Parameters.Zip(method.Parameters, static (left, right) => SymbolEqualityComparer.Default.Equals(left.Type, right.Type)).All(static same => same);
}
