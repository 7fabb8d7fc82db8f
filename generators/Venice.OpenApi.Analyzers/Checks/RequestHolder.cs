using Microsoft.CodeAnalysis;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>What a request can be found in again.</summary>
internal static class RequestHolder
{
    /// <summary>Whether a value of the type may be the request, or hold it. What it was sent for does not: an answer, its text, a task of it.</summary>
    public static bool MayBe(ITypeSymbol? type, RecordFacts record) => type switch
    {
        null => true,
        IArrayTypeSymbol array => MayBe(array.ElementType, record),
        INamedTypeSymbol { IsAnonymousType: true } => true,
        INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments } named => arguments.Any(argument => MayBe(argument, record)) || !IsForeign(named, record),
        INamedTypeSymbol named => IsOneOf(named, record.Type) || !IsForeign(named, record) || HasPart(named, record.Type),
        _ => true,
    };

    /// <summary>Whether other assemblies can read what it keeps.</summary>
    public static bool IsPublic(ISymbol? symbol)
    {
        for (; symbol is not (null or INamespaceSymbol); symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a member belongs to another assembly, which may complete what it keeps. A request that is a part of another one is sent with it.</summary>
    public static bool IsOfOthers(ISymbol member, EmittedTypes types) =>
        member.DeclaringSyntaxReferences.IsEmpty && member.ContainingType is { IsAnonymousType: false, IsTupleType: false } owner && !RequestTaker.Keeps(member) && types.Record(owner) is null;

    // object, the request's own type, and what it is by inheritance
    private static bool IsOneOf(INamedTypeSymbol type, INamedTypeSymbol request) =>
        type.SpecialType is SpecialType.System_Object or SpecialType.System_Array or SpecialType.System_Delegate or SpecialType.System_MulticastDelegate
        || SymbolEqualityComparer.Default.Equals(type, request) || (type.TypeKind == TypeKind.Interface && request.AllInterfaces.Contains(type, SymbolEqualityComparer.Default));

    // a union of it and others
    private static bool HasPart(INamedTypeSymbol type, INamedTypeSymbol request) =>
        type.GetMembers().OfType<IPropertySymbol>().Any(property => SymbolEqualityComparer.Default.Equals(EmittedTypes.Held(property.Type), request));

    // of the framework or of the client: what it holds besides its arguments is known
    private static bool IsForeign(INamedTypeSymbol type, RecordFacts record) =>
        EmittedTypes.IsEmitted(type)
        || (type.DeclaringSyntaxReferences.IsEmpty && (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, record.Type.ContainingAssembly) || IsOfFramework(type)));

    private static bool IsOfFramework(INamedTypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString() is { } space && (space == "System" || (space.StartsWith("System.", StringComparison.Ordinal) && (type.IsGenericType || space != "System.Collections")));
}
