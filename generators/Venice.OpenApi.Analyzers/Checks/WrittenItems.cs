using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>The items of a list or map that is written out.</summary>
/// <param name="Least">So many there are for certain: of two entries with one key, the later takes the place of the earlier.</param>
/// <param name="Most">And no more than so many.</param>
internal sealed record WrittenItems(IReadOnlyList<ExpressionSyntax> Items, int Least, int Most)
{
    public bool MayBeMore => Most > Items.Count;

    /// <returns><see langword="null"/> when the value is not written out, or by a type that may do as it likes with what it is given.</returns>
    public static WrittenItems? Of(CheckContext context, ExpressionSyntax value) => value switch
    {
        CollectionExpressionSyntax collection => Of(
            [.. collection.Elements.OfType<ExpressionElementSyntax>().Select(static element => element.Expression)], collection.Elements.Any(static element => element is not ExpressionElementSyntax)),
        ImplicitArrayCreationExpressionSyntax array => Of([.. array.Initializer.Expressions], mayBeMore: false),
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => Of([.. initializer.Expressions], mayBeMore: false),
        BaseObjectCreationExpressionSyntax { Initializer: { } initializer } creation when IsOfDotNet(context.Model.GetTypeInfo(creation, context.Cancellation).Type) => Initialized(context, creation, initializer),
        _ => null,
    };

    private static WrittenItems Of(IReadOnlyList<ExpressionSyntax> items, bool mayBeMore) => new(items, items.Count, mayBeMore ? int.MaxValue : items.Count);

    private static WrittenItems? Initialized(CheckContext context, BaseObjectCreationExpressionSyntax creation, InitializerExpressionSyntax initializer)
    {
        var mayBeMore = creation.ArgumentList is { Arguments.Count: > 0 };
        if (initializer.IsKind(SyntaxKind.CollectionInitializerExpression))
        {
            return Of([.. initializer.Expressions], mayBeMore);
        }

        // `Capacity = 5` is no item
        var entries = initializer.Expressions.OfType<AssignmentExpressionSyntax>().Where(static entry => entry.Left is ImplicitElementAccessSyntax).ToList();
        var keys = entries.Select(entry => ((ImplicitElementAccessSyntax)entry.Left).ArgumentList.Arguments is [var key] ? context.Constant(key.Expression) : default).ToList();
        var least = Math.Max(keys.Where(static key => key.HasValue).Select(static key => key.Value).Distinct().Count(), entries.Count > 0 ? 1 : 0);
        return new(entries, least, mayBeMore ? int.MaxValue : entries.Count);
    }

    private static bool IsOfDotNet(ITypeSymbol? type) => type?.ContainingNamespace?.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal) is true;
}
