using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Venice.OpenApi.Analyzers.Facts;

/// <summary>
/// Which members a compilation sets by <c>with</c>, under the names of what the expressions begin with. Names, not symbols: one too many only keeps a finding back.
/// It is looked through when there is something to find, not before.
/// </summary>
internal sealed class WithIndex(Compilation compilation)
{
    private readonly Lazy<Dictionary<string, HashSet<string>>> _members = new(() => Read(compilation));

    /// <summary>The members that are set somewhere beginning with this name.</summary>
    public IEnumerable<string> Members(string name) => _members.Value.TryGetValue(name, out var members) ? members : [];

    public static IEnumerable<string> Members(WithExpressionSyntax with) =>
        with.Initializer.Expressions.OfType<AssignmentExpressionSyntax>().Select(static assignment => assignment.Left).OfType<IdentifierNameSyntax>().Select(static name => name.Identifier.ValueText);

    private static Dictionary<string, HashSet<string>> Read(Compilation compilation)
    {
        var index = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var with in compilation.SyntaxTrees.SelectMany(static tree => tree.GetRoot().DescendantNodes()).OfType<WithExpressionSyntax>())
        {
            foreach (var name in ValueNames.Origins(with.Expression))
            {
                if (!index.TryGetValue(name, out var members))
                {
                    index.Add(name, members = new(StringComparer.Ordinal));
                }

                members.UnionWith(Members(with));
            }
        }

        return index;
    }
}
