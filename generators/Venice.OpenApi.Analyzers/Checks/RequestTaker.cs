using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>What becomes of a request that is handed to a method, as far as the method's declaration tells.</summary>
internal static class RequestTaker
{
    /// <summary>
    /// Whether it takes the request as it is, to send it: it is emitted, or says what it sets of the request, or comes compiled with the request's own type.
    /// A client that somebody wrote around it is none: it may complete what it is given.
    /// </summary>
    public static bool Sends(ISymbol taker, RecordFacts record, CancellationToken cancellation) =>
        (taker is IMethodSymbol method && RequestCall.FlagOf(method) is not null) || IsOfClient(taker, record, cancellation);

    /// <summary>Whether it came with the request's type. What somebody wrote into a part of an emitted type did not.</summary>
    public static bool IsOfClient(ISymbol member, RecordFacts record, CancellationToken cancellation) => member.DeclaringSyntaxReferences.IsEmpty
        ? IsEmitted(member) || SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, record.Type.ContainingAssembly)
        : IsEmitted(member) && member.DeclaringSyntaxReferences.All(part => GeneratedFiles.Holds(part.SyntaxTree, cancellation));

    private static bool IsEmitted(ISymbol member)
    {
        for (var symbol = member; symbol is not (null or INamespaceSymbol); symbol = symbol.ContainingSymbol)
        {
            if (EmittedTypes.IsEmitted(symbol))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it keeps what it is given as it is, or gives it back: List.Add and Task.FromResult do.</summary>
    public static bool Keeps(ISymbol taker) =>
        taker is { DeclaringSyntaxReferences.IsEmpty: true } and not IMethodSymbol { MethodKind: MethodKind.DelegateInvoke }
        && (taker.ContainingNamespace?.ToDisplayString() is { } space && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal)) || taker.ContainingAssembly?.Name == "Venice.OpenApi");

    /// <summary>The parameters that may be the one that is given something: its own, and those of whatever implements or overrides its method. Names and counts decide.</summary>
    /// <returns>None when it has no body that can be seen.</returns>
    public static IReadOnlyList<IParameterSymbol> Bodies(IParameterSymbol parameter, EmittedTypes types, CancellationToken cancellation)
    {
        parameter = parameter.OriginalDefinition;
        if (parameter.ContainingSymbol is not IMethodSymbol method)
        {
            return HasBody(parameter.ContainingSymbol) ? [parameter] : [];
        }

        method = method.PartialImplementationPart ?? method;
        var methods = new List<IMethodSymbol>();
        if (HasBody(method))
        {
            methods.Add(method);
        }

        if (method.IsAbstract || method.IsVirtual || method.IsOverride)
        {
            methods.AddRange(types.Methods(method.Name, cancellation)
                .Where(other => HasBody(other) && other.Parameters.Length == method.Parameters.Length && !SymbolEqualityComparer.Default.Equals(other, method)));
        }

        return methods.ConvertAll(other => other.Parameters[parameter.Ordinal]);
    }

    /// <summary>What a local delegate does, if it never does anything else.</summary>
    public static LambdaExpressionSyntax? Lambda(ISymbol? local, EmittedTypes types, CancellationToken cancellation) =>
        local is ILocalSymbol && local.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: LambdaExpressionSyntax lambda } declarator
        && !types.Changes.In(RequestPath.Scope(declarator), cancellation).IsWritten(local.Name)
            ? lambda
            : null;

    private static bool HasBody(ISymbol taker) => !taker.IsAbstract && !taker.IsExtern && !taker.DeclaringSyntaxReferences.IsEmpty;
}
