using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Formatting;
using Venice.OpenApi.Analyzers;

namespace Venice.OpenApi.CodeFixes;

/// <summary>Of members that exclude each other, or contradict the method, as few as possible are left out; and a deprecated one beside its successor.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class LeaveOutFix() : ContractFix(ContractRules.Exclusive.Id, ContractRules.Method.Id, ContractRules.Replaced.Id)
{
    private protected override Task OfferAsync(CodeFixContext context, FixPlace place)
    {
        var groups = place[FixKeys.Remove]?.Split(';') ?? [];
        for (var i = 0; i < groups.Length; i++)
        {
            var members = groups[i].Split(',');
            var assignments = members.Select(place.Assignment).OfType<SyntaxNode>().ToList();
            if (place.Initializer is { } initializer && assignments.Count == members.Length)
            {
                var rest = initializer.RemoveNodes(assignments, SyntaxRemoveOptions.KeepExteriorTrivia)!.WithAdditionalAnnotations(Formatter.Annotation);
                Offer(context, place, $"Leave out {string.Join(" and ", members)}", i.ToString(CultureInfo.InvariantCulture), place.Root.ReplaceNode(initializer, rest));
            }
        }

        return Task.CompletedTask;
    }
}
