using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>
/// What becomes of a request that was made as a template: a member that a later <c>with</c> may set again is neither wrong nor missing yet.
/// It is followed as far as is easy, by names; one place too many only keeps a finding back.
/// </summary>
internal sealed class LaterChanges(SemanticModel model, EmittedTypes types, RecordFacts record, ExpressionSyntax request, CancellationToken cancellation)
{
    private const int Most = 200;

    private HashSet<string>? _members;
    private bool _isShown;
    private bool _isOpen;

    /// <summary>Whether it is kept where other assemblies can complete it, which nobody sees from here.</summary>
    public bool IsShown => Found() is not null && _isShown;

    /// <summary>Whether it may get another value of the member; where it goes where nobody follows it, it may get any.</summary>
    public bool MaySet(string member) => Found().Contains(member) || _isOpen;

    private HashSet<string> Found()
    {
        if (_members is not null)
        {
            return _members;
        }

        _members = new(StringComparer.Ordinal);
        var seen = new HashSet<(string Name, SyntaxNode? Scope)>();
        var open = new Queue<(string Name, SyntaxNode? Scope)>();
        Take(RequestFlow.Of(model, types, record, request, cancellation), seen, open);
        while (!_isOpen && open.Count > 0)
        {
            var (name, scope) = open.Dequeue();
            Take(types.Flow(record, name, scope, model, cancellation), seen, open);
            _isOpen |= seen.Count > Most;
        }

        return _members;
    }

    private void Take(RequestFlow flow, HashSet<(string Name, SyntaxNode? Scope)> seen, Queue<(string Name, SyntaxNode? Scope)> open)
    {
        _members!.UnionWith(flow.Members);
        _isShown |= flow.IsShown;
        _isOpen |= flow.IsOpen;
        foreach (var next in flow.Next.Where(seen.Add))
        {
            open.Enqueue(next);
        }
    }
}
