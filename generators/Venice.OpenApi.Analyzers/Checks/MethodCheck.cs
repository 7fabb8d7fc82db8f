using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>A method sets a flag of the request that it is given, and the rules that the flag brings into force.</summary>
internal static class MethodCheck
{
    public static void Run(CheckContext context, RequestState request)
    {
        foreach (var call in Calls(request.Expression))
        {
            if (context.Model.GetSymbolInfo(call, context.Cancellation).Symbol is IMethodSymbol method && Flag(method) is { } flag)
            {
                foreach (var rule in request.Record.Rules.Where(rule => rule.When == flag.Member && rule.Is?.TrimEnd('L', 'd', 'm') == flag.Value.TrimEnd('L', 'd', 'm')))
                {
                    Judge(context, request, rule, $"{RuleCheck.Sentence(rule)}; {method.Name} asks with {flag.Member} = {flag.Value}");
                }
            }
        }
    }

    /// <summary>The flag that a method sets, or one that it overrides or carries out.</summary>
    public static (string Member, string Value)? Flag(IMethodSymbol method)
    {
        for (var current = method.OriginalDefinition; current is not null; current = current.OverriddenMethod)
        {
            foreach (var attribute in current.GetAttributes())
            {
                if (attribute.IsCalled("RequestFlagAttribute") && attribute.Text(0) is { } member && attribute.Text(1) is { } value)
                {
                    return (member, value);
                }
            }
        }

        return null;
    }

    private static void Judge(CheckContext context, RequestState request, MemberRule rule, string sentence)
    {
        if (rule.Kind is "Absent" or "NotTogether")
        {
            var set = rule.Members.Where(member => request.IsSet(member) is true && request.Assignment(member) is not null).ToList();
            if (set.Count > 0 && (rule.Kind == "Absent" || set.Count == rule.Members.Length))
            {
                context.Report(ContractRules.Method, request.Assignment(set[0])!, sentence, request.Record.Type, rule.Key, (FixKeys.Remove, string.Join(",", set)));
            }
        }
        else if (rule.Kind == "Present" && rule.Members.FirstOrDefault(member => request.IsSet(member) is false) is { } missing)
        {
            context.Report(ContractRules.Method, request.Head, sentence, request.Record.Type, rule.Key, (FixKeys.Add, missing));
        }
    }

    // The request is an argument itself, or the value of a local that is never given another.
    public static IEnumerable<InvocationExpressionSyntax> Calls(ExpressionSyntax request)
    {
        SyntaxNode node = request;
        while (node.Parent is ParenthesizedExpressionSyntax)
        {
            node = node.Parent;
        }

        if (node.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax direct })
        {
            return [direct];
        }

        if (node.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var name } declarator } || Scope(declarator) is not { } scope)
        {
            return [];
        }

        var uses = scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(use => use.Identifier.ValueText == name && use.SpanStart > request.SpanStart).ToList();
        return uses.Exists(static use => use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use)
            ? []
            : uses.Select(static use => use.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } ? call : null).OfType<InvocationExpressionSyntax>();
    }

    private static SyntaxNode? Scope(VariableDeclaratorSyntax declarator) => declarator.Parent?.Parent switch
    {
        LocalDeclarationStatementSyntax { Parent: GlobalStatementSyntax { Parent: { } program } } => program,
        LocalDeclarationStatementSyntax { Parent: { } block } => block,
        _ => null,
    };
}
