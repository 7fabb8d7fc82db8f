using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>Lists and maps whose items are written out.</summary>
internal static class ItemCheck
{
    public static void Run(CheckContext context, RecordFacts record, MemberFacts member, ExpressionSyntax value)
    {
        if (Written(value, out var mayBeMore) is not { } items)
        {
            return;
        }

        if (member.Items?.Objection(items.Count, mayBeMore) is { } objection)
        {
            context.Report(ContractRules.Count, value, $"{member.WireName} has {objection}, these are {items.Count.ToString(CultureInfo.InvariantCulture)}{(mayBeMore ? " or more" : "")}", record.Type, member.Name);
        }

        if (member.Property.Type is not INamedTypeSymbol { TypeArguments: [{ IsReferenceType: var isReference, NullableAnnotation: var annotation }] })
        {
            return;
        }

        var seen = new HashSet<object>();
        foreach (var item in items)
        {
            if (context.Constant(item) is not { HasValue: true } constant)
            {
                continue;
            }

            if (constant.Value is null)
            {
                if (isReference && annotation == NullableAnnotation.NotAnnotated)
                {
                    context.Report(ContractRules.Null, item, $"an item of {member.WireName} cannot be null", record.Type, member.Name);
                }
            }
            else if (!seen.Add(constant.Value) && member.IsUnique)
            {
                context.Report(ContractRules.Twice, item, $"{member.WireName} holds no item twice", record.Type, member.Name);
            }
        }
    }

    /// <returns><see langword="null"/> when the value is no list that is written out.</returns>
    private static List<ExpressionSyntax>? Written(ExpressionSyntax value, out bool mayBeMore)
    {
        mayBeMore = false;
        switch (value)
        {
            case CollectionExpressionSyntax collection:
                mayBeMore = collection.Elements.Any(static element => element is not ExpressionElementSyntax);
                return [.. collection.Elements.OfType<ExpressionElementSyntax>().Select(static element => element.Expression)];
            case ImplicitArrayCreationExpressionSyntax array:
                return [.. array.Initializer.Expressions];
            case ArrayCreationExpressionSyntax { Initializer: { } initializer }:
                return [.. initializer.Expressions];
            case BaseObjectCreationExpressionSyntax { Initializer: { RawKind: (int)SyntaxKind.CollectionInitializerExpression or (int)SyntaxKind.ObjectInitializerExpression } initializer } creation:
                mayBeMore = creation.ArgumentList is { Arguments.Count: > 0 };
                return [.. initializer.Expressions];
            default:
                return null;
        }
    }
}
