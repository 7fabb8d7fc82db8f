using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>Lists and maps whose items are written out.</summary>
internal static class ItemCheck
{
    public static void Run(CheckContext context, RequestState request, MemberFacts member, ExpressionSyntax value)
    {
        if (WrittenItems.Of(context, value) is not { } written)
        {
            return;
        }

        if (member.Items?.Objection(written.Least, written.Most) is { } objection)
        {
            context.Report(ContractRules.Count, value, $"{member.WireName} has {objection}, these are {written.Items.Count.ToString(CultureInfo.InvariantCulture)}{(written.MayBeMore ? " or more" : "")}", request, member);
        }

        if (EmittedTypes.Held(member.Property.Type) is not INamedTypeSymbol { TypeArguments: [{ IsReferenceType: var isReference, NullableAnnotation: var annotation }] })
        {
            return;
        }

        var seen = new HashSet<object>();
        foreach (var item in written.Items)
        {
            if (context.Constant(item) is not { HasValue: true } constant)
            {
                continue;
            }

            if (constant.Value is null)
            {
                if (isReference && annotation == NullableAnnotation.NotAnnotated)
                {
                    context.Report(ContractRules.Null, item, $"an item of {member.WireName} cannot be null", request, member);
                }
            }
            else if (!seen.Add(constant.Value) && member.IsUnique)
            {
                context.Report(ContractRules.Twice, item, $"{member.WireName} holds no item twice", request, member);
            }
        }
    }
}
