using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Venice.OpenApi.CodeFixes;

/// <summary>Puts assignments into an initializer as somebody would: on lines of their own where the others stand so, and comments stay with what they are about.</summary>
internal static class InitializerInsertion
{
    /// <param name="before">The assignment behind which they come, or <see langword="null"/> for the end.</param>
    public static SyntaxNode Into(SyntaxNode root, ExpressionSyntax request, IEnumerable<ExpressionSyntax> added, ExpressionSyntax? before) => request switch
    {
        WithExpressionSyntax with => root.ReplaceNode(with.Initializer, Into(with.Initializer, added, before)),
        BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => root.ReplaceNode(initializer, Into(initializer, added, before)),
        BaseObjectCreationExpressionSyntax creation => root.ReplaceNode(creation, Made(creation, added)),
        _ => root,
    };

    // `new Order()` becomes `new Order { … }`; `new()` keeps its parentheses, without which it is none
    private static BaseObjectCreationExpressionSyntax Made(BaseObjectCreationExpressionSyntax creation, IEnumerable<ExpressionSyntax> added)
    {
        var initializer = SyntaxFactory.InitializerExpression(SyntaxKind.ObjectInitializerExpression, SyntaxFactory.SeparatedList(added)).WithTrailingTrivia(creation.GetTrailingTrivia());
        var bare = creation.WithoutTrailingTrivia();
        return (bare is ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0 } named ? named.WithArgumentList(null) : bare)
            .WithInitializer(initializer)
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static InitializerExpressionSyntax Into(InitializerExpressionSyntax initializer, IEnumerable<ExpressionSyntax> added, ExpressionSyntax? before)
    {
        var list = initializer.Expressions;
        if (list.Count == 0)
        {
            return initializer.WithExpressions(SyntaxFactory.SeparatedList(added)).WithAdditionalAnnotations(Formatter.Annotation);
        }

        var parts = list.GetWithSeparators().ToList();
        var index = parts.FindIndex(part => part.AsNode() == (before ?? list.Last()));
        foreach (var item in added)
        {
            index = Insert(parts, index, item);
        }

        return initializer.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(parts)).WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <param name="index">Of the assignment behind which the item comes.</param>
    /// <returns>The item's own.</returns>
    private static int Insert(List<SyntaxNodeOrToken> parts, int index, ExpressionSyntax item)
    {
        var previous = parts[index].AsNode()!;
        item = item.WithLeadingTrivia(previous.GetLeadingTrivia().Reverse().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        if (index + 1 < parts.Count)
        {
            // the separator that is there ends the previous line; a new one ends the item's
            var end = LineEnd(parts[index + 1].GetTrailingTrivia());
            parts.Insert(index + 2, item);
            parts.Insert(index + 3, SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(end));
            return index + 2;
        }

        // what ended the list ends the separator now: a comment stays in its line
        var trailing = previous.GetTrailingTrivia();
        parts[index] = previous.WithoutTrailingTrivia();
        parts.Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(trailing.Any() ? trailing : SyntaxFactory.TriviaList(SyntaxFactory.Space)));
        parts.Add(item.WithTrailingTrivia(LineEnd(trailing)));
        return index + 2;
    }

    private static SyntaxTriviaList LineEnd(SyntaxTriviaList trailing) =>
        SyntaxFactory.TriviaList(trailing.FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } end ? end : SyntaxFactory.Space);
}
