using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Venice.OpenApi.Analyzers.Facts;

/// <summary>What a part of a program does with its names.</summary>
internal sealed class ScopeIndex
{
    private readonly Dictionary<string, HashSet<string>> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<IdentifierNameSyntax>> _uses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    /// <summary>The members that a <c>with</c> sets of what begins with this name.</summary>
    public IEnumerable<string> Members(string name) => _members.TryGetValue(name, out var members) ? members : [];

    /// <summary>Where it stands.</summary>
    public IReadOnlyList<IdentifierNameSyntax> Uses(string name) => _uses.TryGetValue(name, out var uses) ? uses : [];

    /// <summary>Whether it is given another value than the one it is declared with.</summary>
    public bool IsWritten(string name) => _written.Contains(name);

    public static ScopeIndex Read(SyntaxNode scope, ValueOrigins origins, CancellationToken cancellation)
    {
        var index = new ScopeIndex();
        foreach (var node in scope.DescendantNodes())
        {
            switch (node)
            {
                case WithExpressionSyntax with:
                    Add(index._members, with, origins, cancellation);
                    break;
                case IdentifierNameSyntax use:
                    index.Add(use);
                    break;
            }
        }

        return index;
    }

    public static void Add(Dictionary<string, HashSet<string>> members, WithExpressionSyntax with, ValueOrigins origins, CancellationToken cancellation)
    {
        foreach (var name in origins.Of(with.Expression, cancellation))
        {
            if (!members.TryGetValue(name, out var set))
            {
                members.Add(name, set = new(StringComparer.Ordinal));
            }

            set.UnionWith(WithIndex.Members(with));
        }
    }

    private void Add(IdentifierNameSyntax use)
    {
        var name = use.Identifier.ValueText;
        if (!_uses.TryGetValue(name, out var uses))
        {
            _uses.Add(name, uses = []);
        }

        uses.Add(use);
        if (IsTarget(use))
        {
            _written.Add(name);
        }
    }

    private static bool IsTarget(IdentifierNameSyntax use) => use.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == use && assignment.Parent is not InitializerExpressionSyntax,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || (argument.Parent is TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } && assignment.Left == argument.Parent),
        RefExpressionSyntax => true,
        _ => false,
    };
}
