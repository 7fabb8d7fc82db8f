using Microsoft.CodeAnalysis;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>What becomes of a request that is handed to a method, as far as the method's declaration tells.</summary>
internal static class RequestTaker
{
    /// <summary>
    /// Whether it takes the request as it is, to send it: it is emitted, or says what it sets of the request, or comes compiled with the request's own type.
    /// A client that somebody wrote around it is none: it may complete what it is given.
    /// </summary>
    public static bool Sends(ISymbol taker, RecordFacts record)
    {
        if (taker is IMethodSymbol method && RequestCall.FlagOf(method) is not null)
        {
            return true;
        }

        for (var symbol = taker; symbol is not (null or INamespaceSymbol); symbol = symbol.ContainingSymbol)
        {
            if (EmittedTypes.IsEmitted(symbol))
            {
                return true;
            }
        }

        return taker.DeclaringSyntaxReferences.IsEmpty && SymbolEqualityComparer.Default.Equals(taker.ContainingAssembly, record.Type.ContainingAssembly);
    }

    /// <summary>Whether it keeps what it is given as it is, or gives it back: List.Add and Task.FromResult do.</summary>
    public static bool Keeps(ISymbol taker) =>
        taker is { DeclaringSyntaxReferences.IsEmpty: true } and not IMethodSymbol { MethodKind: MethodKind.DelegateInvoke }
        && (taker.ContainingNamespace?.ToDisplayString() is { } space && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal)) || taker.ContainingAssembly?.Name == "Venice.OpenApi");

    /// <summary>The parameters that may be the one that is given something: its own, and those of whatever implements or overrides its method. Names and counts decide.</summary>
    /// <returns>None when it has no body that can be seen.</returns>
    public static IReadOnlyList<IParameterSymbol> Bodies(IParameterSymbol parameter, Compilation compilation, CancellationToken cancellation)
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
            methods.AddRange(compilation.GetSymbolsWithName(method.Name, SymbolFilter.Member, cancellation).OfType<IMethodSymbol>()
                .Where(other => HasBody(other) && other.Parameters.Length == method.Parameters.Length && !SymbolEqualityComparer.Default.Equals(other, method)));
        }

        return methods.ConvertAll(other => other.Parameters[parameter.Ordinal]);
    }

    private static bool HasBody(ISymbol taker) => !taker.IsAbstract && !taker.IsExtern && !taker.DeclaringSyntaxReferences.IsEmpty;
}
