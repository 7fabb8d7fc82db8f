using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Venice.OpenApi.Analyzers.Facts;

/// <summary>
/// Which members a compilation sets by <c>with</c>, under the names of what the expressions begin with. Names, not symbols: one too many only keeps a finding back.
/// It is looked through when there is something to find, not before, and once.
/// </summary>
internal sealed class WithIndex(Compilation compilation)
{
    private readonly object _gate = new();
    private readonly ValueOrigins _origins = new();
    private readonly ConcurrentDictionary<SyntaxNode, ScopeIndex> _scopes = new();
    private Dictionary<string, HashSet<string>>? _members;

    /// <summary>The members that are set somewhere beginning with this name.</summary>
    public IEnumerable<string> Members(string name, CancellationToken cancellation)
    {
        // a look that was cut short is taken again by whoever comes next
        lock (_gate)
        {
            _members ??= Read(cancellation);
        }

        return _members.TryGetValue(name, out var members) ? members : [];
    }

    /// <summary>What a part of it does with its names.</summary>
    public ScopeIndex In(SyntaxNode scope, CancellationToken cancellation) => _scopes.GetOrAdd(scope, scope => ScopeIndex.Read(scope, _origins, cancellation));

    public static IEnumerable<string> Members(WithExpressionSyntax with) =>
        with.Initializer.Expressions.OfType<AssignmentExpressionSyntax>().Select(static assignment => assignment.Left).OfType<IdentifierNameSyntax>().Select(static name => name.Identifier.ValueText);

    // what a generator wrote completes nothing of anybody's
    private Dictionary<string, HashSet<string>> Read(CancellationToken cancellation)
    {
        var index = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees.Where(tree => !GeneratedFiles.Holds(tree, cancellation)))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var with in tree.GetRoot(cancellation).DescendantNodes().OfType<WithExpressionSyntax>())
            {
                ScopeIndex.Add(index, with, _origins, cancellation);
            }
        }

        return index;
    }
}
