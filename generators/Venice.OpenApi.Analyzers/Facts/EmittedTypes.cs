using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Venice.OpenApi.Analyzers.Checks;

namespace Venice.OpenApi.Analyzers.Facts;

/// <summary>The emitted types of a compilation, read once each.</summary>
internal sealed class EmittedTypes(Compilation compilation)
{
    private const string Generator = "Venice.OpenApi.Generator";

    private readonly ConcurrentDictionary<INamedTypeSymbol, object?> _types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<(RecordFacts Record, string Name, SyntaxNode? Scope), RequestFlow> _flows = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<IMethodSymbol>> _methods = new(StringComparer.Ordinal);

    /// <summary>Where the documents say it.</summary>
    public Citations Citations { get; } = new(compilation);

    /// <summary>What the compilation changes by <c>with</c>.</summary>
    public WithIndex Changes { get; } = new(compilation);

    /// <summary>Whether the runtime of emitted types is there: without it there are none.</summary>
    public static bool MayBeIn(Compilation compilation) => !compilation.GetTypesByMetadataName("Venice.OpenApi.Validation.IValidatable").IsEmpty;

    /// <summary>Whether it says that the generator emitted it.</summary>
    public static bool IsEmitted(ISymbol symbol) => symbol.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "GeneratedCodeAttribute" && attribute.Text(0) == Generator);

    /// <summary>Where a request goes from a name that holds it.</summary>
    public RequestFlow Flow(RecordFacts record, string name, SyntaxNode? scope, SemanticModel model, CancellationToken cancellation) =>
        _flows.GetOrAdd((record, name, scope), place => RequestFlow.Of(model, this, place.Record, place.Name, place.Scope, cancellation));

    /// <summary>All methods of the compilation that are called so.</summary>
    public IReadOnlyList<IMethodSymbol> Methods(string name, CancellationToken cancellation) =>
        _methods.GetOrAdd(name, name => compilation.GetSymbolsWithName(name, SymbolFilter.Member, cancellation).OfType<IMethodSymbol>().ToList());

    public RecordFacts? Record(ITypeSymbol? type) => Of(type) as RecordFacts;

    /// <summary>The open enum that a type is, or that its nullable or optional form holds.</summary>
    public EnumFacts? Enum(ITypeSymbol? type) => Of(Held(type)) as EnumFacts;

    /// <summary>The type without what makes it nullable or optional.</summary>
    public static ITypeSymbol? Held(ITypeSymbol? type)
    {
        while (type is INamedTypeSymbol { Name: "Nullable" or "Optional", TypeArguments: { Length: 1 } arguments })
        {
            type = arguments[0];
        }

        return type;
    }

    private object? Of(ITypeSymbol? type) =>
        type is INamedTypeSymbol { IsGenericType: false, TypeKind: TypeKind.Class or TypeKind.Struct } named ? _types.GetOrAdd(named, static named => Read(named)) : null;

    private static object? Read(INamedTypeSymbol type)
    {
        if (!IsEmitted(type))
        {
            return null;
        }

        return type.TypeKind == TypeKind.Struct ? EnumFacts.Read(type) : type.IsRecord ? RecordFacts.Read(type) : null;
    }
}
