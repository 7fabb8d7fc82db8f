using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Venice.OpenApi.CodeFixes;

/// <summary>What all fixes share: they change one document, and can be applied to all findings of their kind.</summary>
public abstract class ContractFix : CodeFixProvider
{
    private protected ContractFix(params string[] ids) => FixableDiagnosticIds = ids.ToImmutableArray();

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            await OfferAsync(context, new(context.Document, root, root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), diagnostic)).ConfigureAwait(false);
        }
    }

    private protected abstract Task OfferAsync(CodeFixContext context, FixPlace place);

    /// <param name="key">Tells this kind of change from others, for whoever applies it to all findings.</param>
    private protected void Offer(CodeFixContext context, FixPlace place, string title, string key, SyntaxNode newRoot) =>
        context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(place.Document.WithSyntaxRoot(newRoot)), GetType().Name + key), place.Diagnostic);
}
