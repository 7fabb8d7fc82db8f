using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>What is known of the members of a record that an expression makes.</summary>
internal sealed class RequestState(CheckContext context, RecordFacts record, ExpressionSyntax expression)
{
    private readonly Dictionary<string, AssignmentExpressionSyntax> _assigned = new(StringComparer.Ordinal);
    private readonly List<(MemberFacts Member, AssignmentExpressionSyntax Assignment)> _assignments = [];

    /// <summary>As they are written.</summary>
    public IReadOnlyList<(MemberFacts Member, AssignmentExpressionSyntax Assignment)> Assignments => _assignments;

    public RecordFacts Record => record;

    /// <summary>What makes it.</summary>
    public ExpressionSyntax Expression => expression;

    /// <summary>What to point at when something is missing: the type's name, or <c>new</c>, or <c>with</c>'s initializer.</summary>
    public SyntaxNode Head => expression switch
    {
        ObjectCreationExpressionSyntax creation => creation.Type,
        WithExpressionSyntax with => with.Initializer,
        _ => expression,
    };

    public void Assign(MemberFacts member, AssignmentExpressionSyntax assignment)
    {
        _assigned[member.Name] = assignment;
        _assignments.Add((member, assignment));
    }

    public AssignmentExpressionSyntax? Assignment(string member) => _assigned.TryGetValue(member, out var assignment) ? assignment : null;

    /// <summary>Whether a member is set; <see langword="null"/> when that cannot be told here.</summary>
    public bool? IsSet(string name)
    {
        if (!_assigned.TryGetValue(name, out var assignment))
        {
            // `with` keeps what it does not name, and a constructor with arguments may set anything
            return record.Member(name)?.IsAlwaysSet is true ? true : expression is BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } } ? false : null;
        }

        var value = assignment.Right;
        if (context.Constant(value) is { HasValue: true } constant)
        {
            return constant.Value is not null;
        }

        if (value.IsKind(SyntaxKind.DefaultLiteralExpression))
        {
            return record.Member(name)?.IsAlwaysSet is true ? true : false;
        }

        // a collection expression and an implicit `new` have no type of their own
        if (value is BaseObjectCreationExpressionSyntax or CollectionExpressionSyntax or InitializerExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax)
        {
            return true;
        }

        var type = context.Model.GetTypeInfo(value, context.Cancellation);
        return type.Type switch
        {
            { IsValueType: true, Name: not ("Nullable" or "Optional") } => true,
            { IsReferenceType: true } when type.Nullability.FlowState == NullableFlowState.NotNull => true,
            _ => null,
        };
    }

    /// <summary>Whether a member has a value; <see langword="null"/> when that cannot be told here.</summary>
    public bool? Has(string name, string? text)
    {
        if (Assignment(name) is not { } assignment)
        {
            return IsSet(name) is false ? false : null;
        }

        return context.Constant(assignment.Right) is { HasValue: true } constant ? TextOf(constant.Value) == text?.TrimEnd('L', 'd', 'm') : null;
    }

    private static string? TextOf(object? constant) => constant switch
    {
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => constant as string,
    };
}
