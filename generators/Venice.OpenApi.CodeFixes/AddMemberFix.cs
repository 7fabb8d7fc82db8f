using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Venice.OpenApi.Analyzers;
using Venice.OpenApi.Analyzers.Checks;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.CodeFixes;

/// <summary>Members that another one needs are added, where values for them can be told: that of the other one, or the least that is allowed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AddMemberFix() : ContractFix(ContractRules.Missing.Id, ContractRules.Method.Id)
{
    private const decimal Largest = 1e15m;

    private protected override async Task OfferAsync(CodeFixContext context, FixPlace place)
    {
        if (place[FixKeys.Add] is not { } list || place.Request is not { } request
            || await place.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || model.GetTypeInfo(request, context.CancellationToken).Type is not { } type)
        {
            return;
        }

        var (names, like) = (list.Split(','), place.Assignment(place[FixKeys.Like]));
        var values = names.Select(name => Value(type, name, like, model, context.CancellationToken)).OfType<ExpressionSyntax>().ToList();
        if (values.Count == names.Length)
        {
            var added = names.Zip(values, static (name, value) => SyntaxFactory.AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, SyntaxFactory.IdentifierName(name), value.WithoutTrivia()));
            Offer(context, place, $"Add {string.Join(" and ", names)}", "", InitializerInsertion.Into(place.Root, request, added, like));
        }
    }

    private static ExpressionSyntax? Value(ITypeSymbol type, string name, AssignmentExpressionSyntax? like, SemanticModel model, CancellationToken cancellation)
    {
        if (Property(type, name) is not { } property)
        {
            return null;
        }

        var member = MemberFacts.Read(property);
        if (like is not null && Property(type, ((IdentifierNameSyntax)like.Left).Identifier.ValueText) is { } other && SymbolEqualityComparer.Default.Equals(other.Type, property.Type)
            && Constants.Of(model, like.Right, cancellation) is { HasValue: true } constant
            && (constant.Value is bool truth ? IsListed(member, truth) : Numbers.Exact(constant.Value) is { } exact && NumberCheck.Takes(member, exact)))
        {
            return like.Right;
        }

        return member.Holds switch
        {
            SpecialType.System_Boolean when IsListed(member, true) => SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression),
            SpecialType.System_Boolean when IsListed(member, false) => SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression),
            SpecialType.System_Int32 or SpecialType.System_Int64 when Least(member) is { } least && NumberCheck.Takes(member, least) => SyntaxFactory.ParseExpression(least.ToString("0", CultureInfo.InvariantCulture)),
            _ => null,
        };
    }

    private static bool IsListed(MemberFacts member, bool truth) => member.Listed.IsEmpty || member.Listed.Contains(truth ? "true" : "false");

    private static decimal? Least(MemberFacts member) => member switch
    {
        { Minimum: { Exact: { } exact and > -Largest and < Largest } minimum } => Math.Ceiling(exact) + (minimum.IsExclusive && Math.Ceiling(exact) == exact ? 1 : 0),
        { Maximum.Exact: { } exact and > -Largest and < 1 } => Math.Floor(exact),
        _ => 1,
    };

    private static IPropertySymbol? Property(ITypeSymbol type, string name) => type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault();
}
