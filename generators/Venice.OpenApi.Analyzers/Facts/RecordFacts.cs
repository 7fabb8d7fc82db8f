using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Venice.OpenApi.Analyzers.Facts;

/// <summary>An emitted record.</summary>
internal sealed class RecordFacts(INamedTypeSymbol type, ImmutableDictionary<string, MemberFacts> members, ImmutableArray<MemberRule> rules)
{
    public INamedTypeSymbol Type => type;

    public ImmutableArray<MemberRule> Rules => rules;

    public MemberFacts? Member(string name) => members.TryGetValue(name, out var member) ? member : null;

    // while somebody types a part of it, it may have a property twice
    public static RecordFacts Read(INamedTypeSymbol type) => new(
        type,
        type.GetMembers().OfType<IPropertySymbol>().Where(static property => property is { IsStatic: false, IsIndexer: false, SetMethod: not null })
            .GroupBy(static property => property.Name, StringComparer.Ordinal)
            .ToImmutableDictionary(static same => same.Key, static same => MemberFacts.Read(same.First()), StringComparer.Ordinal),
        type.GetAttributes().Where(static attribute => attribute.IsCalled("MemberRuleAttribute")).Select(MemberRule.Read).OfType<MemberRule>().ToImmutableArray());
}
