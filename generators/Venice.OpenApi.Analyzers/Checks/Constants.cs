using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>What an expression is known to be before it runs.</summary>
internal static class Constants
{
    /// <summary>The constant that an expression is, looked for behind parentheses, <c>!</c> and casts that change no value.</summary>
    public static Optional<object?> Of(SemanticModel model, ExpressionSyntax expression, CancellationToken cancellation)
    {
        for (; ; )
        {
            var constant = model.GetConstantValue(expression, cancellation);
            if (constant.HasValue)
            {
                return constant;
            }

            switch (expression)
            {
                case ParenthesizedExpressionSyntax inner:
                    expression = inner.Expression;
                    break;
                case PostfixUnaryExpressionSyntax inner when inner.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                    expression = inner.Operand;
                    break;
                case CastExpressionSyntax { Type: NullableTypeSyntax type } inner when model.GetTypeInfo(type, cancellation).Type is { } target && model.ClassifyConversion(inner.Expression, target).IsImplicit:
                    expression = inner.Expression;
                    break;
                default:
                    return default;
            }
        }
    }

    /// <summary>The text of an open enum's value that is written as its member: <c>ImageQuality.High</c>.</summary>
    public static string? EnumText(SemanticModel model, EmittedTypes types, ExpressionSyntax expression, CancellationToken cancellation)
    {
        while (expression is ParenthesizedExpressionSyntax inner)
        {
            expression = inner.Expression;
        }

        return expression switch
        {
            BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var text], Initializer: null } when types.Enum(model.GetTypeInfo(expression, cancellation).Type) is not null =>
                Of(model, text.Expression, cancellation) is { HasValue: true, Value: string value } ? value : null,
            IdentifierNameSyntax or MemberAccessExpressionSyntax when model.GetSymbolInfo(expression, cancellation).Symbol is IPropertySymbol { IsStatic: true, ContainingType: { } type, Name: var name }
                && types.Enum(type) is { } known => known.Values.FirstOrDefault(value => value.Name == name)?.Text,
            _ => null,
        };
    }

    /// <summary>Whether a constant is what an attribute says: a text as it is on the wire, anything else as in C#.</summary>
    public static bool Is(object? constant, string? text) => constant switch
    {
        string value => value == text,
        bool truth => text == (truth ? "true" : "false"),
        not null when Numbers.IsNumber(constant) => Number(text) is { } number && number == Numbers.Approximate(constant),
        _ => false,
    };

    /// <summary>Whether two attributes say the same of a member that holds this.</summary>
    public static bool AreSame(string? left, string? right, SpecialType? type) =>
        left is not null && (left == right || (type is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double or SpecialType.System_Decimal && Number(left) is { } number && number == Number(right)));

    private static double? Number(string? literal)
    {
        var digits = literal?.Length > 1 && literal[literal.Length - 1] is 'L' or 'd' or 'm' ? literal!.Substring(0, literal.Length - 1) : literal;
        return double.TryParse(digits, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
