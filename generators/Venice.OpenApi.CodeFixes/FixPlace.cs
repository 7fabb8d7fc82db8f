using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Venice.OpenApi.CodeFixes;

/// <summary>Where a finding stands.</summary>
internal sealed record FixPlace(Document Document, SyntaxNode Root, SyntaxNode Node, Diagnostic Diagnostic)
{
    /// <summary>What the analyzer said beside the message.</summary>
    public string? this[string key] => Diagnostic.Properties.TryGetValue(key, out var value) ? value : null;

    /// <summary>What makes the request that the finding is about.</summary>
    public ExpressionSyntax? Request => Node.AncestorsAndSelf().FirstOrDefault(static node => node is BaseObjectCreationExpressionSyntax or WithExpressionSyntax) as ExpressionSyntax;

    public InitializerExpressionSyntax? Initializer => Request switch
    {
        WithExpressionSyntax with => with.Initializer,
        BaseObjectCreationExpressionSyntax creation => creation.Initializer,
        _ => null,
    };

    public AssignmentExpressionSyntax? Assignment(string? member) =>
        Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(assignment => assignment.Left is IdentifierNameSyntax name && name.Identifier.ValueText == member);
}
