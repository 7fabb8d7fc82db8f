using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Formatting;
using Venice.OpenApi.Analyzers;

namespace Venice.OpenApi.CodeFixes;

/// <summary>Of members that exclude each other, or contradict the method, one is left out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class LeaveOutFix() : ContractFix(ContractRules.Exclusive.Id, ContractRules.Method.Id)
{
    private protected override Task OfferAsync(CodeFixContext context, FixPlace place)
    {
        var members = place[FixKeys.Remove]?.Split(',') ?? [];
        for (var i = 0; i < members.Length; i++)
        {
            if (place.Initializer is { } initializer && place.Assignment(members[i]) is { } assignment)
            {
                var rest = initializer.RemoveNode(assignment, SyntaxRemoveOptions.KeepExteriorTrivia)!.WithAdditionalAnnotations(Formatter.Annotation);
                Offer(context, place, $"Leave out {members[i]}", i.ToString(System.Globalization.CultureInfo.InvariantCulture), place.Root.ReplaceNode(initializer, rest));
            }
        }

        return Task.CompletedTask;
    }
}
