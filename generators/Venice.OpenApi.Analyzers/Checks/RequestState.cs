using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>What is known of the members of a record that an expression makes.</summary>
internal sealed class RequestState
{
    private readonly SemanticModel _model;
    private readonly EmittedTypes _types;
    private readonly ImmutableDictionary<string, AssignmentExpressionSyntax> _assigned;
    private readonly ImmutableHashSet<string> _added;
    private readonly CancellationToken _cancellation;
    private readonly Lazy<bool> _startsEmpty;

    public RequestState(SemanticModel model, EmittedTypes types, RecordFacts record, ExpressionSyntax expression, CancellationToken cancellation)
    {
        (_model, _types, Record, Expression, _cancellation) = (model, types, record, expression, cancellation);
        var initializer = expression is WithExpressionSyntax with ? with.Initializer : ((BaseObjectCreationExpressionSyntax)expression).Initializer;
        Assignments = (initializer?.Expressions ?? default)
            .Select(item => item is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment && record.Member(name.Identifier.ValueText) is { } member ? (member, assignment) : default)
            .Where(static item => item.assignment is not null)
            .ToImmutableArray();
        _assigned = Assignments.GroupBy(static item => item.Member.Name, StringComparer.Ordinal).ToImmutableDictionary(static same => same.Key, static same => same.Last().Assignment, StringComparer.Ordinal);
        _added = ImmutableHashSet<string>.Empty;
        _startsEmpty = new(StartsEmpty);
        Calls = record.Rules.Any(static rule => rule.When is not null) ? RequestCall.Of(model, record, expression, cancellation) : [];
        Later = new(model, types, record, expression, cancellation);
    }

    private RequestState(RequestState origin, ImmutableDictionary<string, AssignmentExpressionSyntax> assigned, ImmutableHashSet<string> added)
    {
        (_model, _types, Record, Expression, _cancellation) = (origin._model, origin._types, origin.Record, origin.Expression, origin._cancellation);
        (Assignments, Calls, Later, _startsEmpty, _assigned, _added) = (origin.Assignments, origin.Calls, origin.Later, origin._startsEmpty, assigned, added);
    }

    /// <summary>As they are written.</summary>
    public ImmutableArray<(MemberFacts Member, AssignmentExpressionSyntax Assignment)> Assignments { get; }

    public RecordFacts Record { get; }

    /// <summary>What makes it.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>What takes it as it is.</summary>
    public IReadOnlyList<RequestCall> Calls { get; }

    public LaterChanges Later { get; }

    /// <summary>What to point at when something is missing: the type's name, or <c>new</c>, or <c>with</c>'s initializer.</summary>
    public SyntaxNode Head => Expression switch
    {
        ObjectCreationExpressionSyntax creation => creation.Type,
        WithExpressionSyntax with => with.Initializer,
        _ => Expression,
    };

    public AssignmentExpressionSyntax? Assignment(string member) => _assigned.TryGetValue(member, out var assignment) ? assignment : null;

    /// <summary>Whether it compiles without the member's assignment.</summary>
    public bool MayLeaveOut(string member) => Expression is WithExpressionSyntax || Record.Member(member) is not { Property.IsRequired: true };

    /// <summary>What would be known without the assignments of these.</summary>
    public RequestState Without(IEnumerable<string> members) => new(this, _assigned.RemoveRange(members), _added);

    /// <summary>What would be known if these had values too.</summary>
    public RequestState With(IEnumerable<string> members) => new(this, _assigned, _added.Union(members));

    /// <summary>Whether a member is set; <see langword="null"/> when that cannot be told here.</summary>
    public bool? IsSet(string name)
    {
        var member = Record.Member(name);
        if (_added.Contains(name) || member?.IsAlwaysSet is true)
        {
            return true;
        }

        return !_assigned.TryGetValue(name, out var assignment) ? _startsEmpty.Value ? false : null
            : member?.IsOptional is true ? IsSetOptional(assignment.Right)
            : IsNotNull(assignment.Right);
    }

    /// <summary>Whether a member has a value; <see langword="null"/> when that cannot be told here.</summary>
    public bool? Has(string name, string? text)
    {
        if (_added.Contains(name))
        {
            return null;
        }

        if (Assignment(name) is not { Right: var value })
        {
            return IsSet(name) is false ? false : null;
        }

        return Constants.Of(_model, value, _cancellation) is { HasValue: true } constant ? Constants.Is(constant.Value, text)
            : Constants.EnumText(_model, _types, value, _cancellation) is { } known ? known == text
            : null;
    }

    // `with` keeps what it does not name, and a constructor that somebody wrote may set anything
    private bool StartsEmpty() =>
        Expression is BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } }
        && _model.GetSymbolInfo(Expression, _cancellation).Symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
        && (constructor.IsImplicitlyDeclared || (constructor.DeclaringSyntaxReferences.IsEmpty && IsAlone(constructor)));

    // metadata does not tell who wrote a constructor, but the compiler makes one only where there is no other
    private static bool IsAlone(IMethodSymbol constructor) => constructor.ContainingType.InstanceConstructors.All(other =>
        SymbolEqualityComparer.Default.Equals(other, constructor) || (other.Parameters is [var original] && SymbolEqualityComparer.Default.Equals(original.Type, constructor.ContainingType)));

    // null is sent; only an optional that is none may be unset
    private bool? IsSetOptional(ExpressionSyntax value)
    {
        if (Constants.Of(_model, value, _cancellation).HasValue)
        {
            return true;
        }

        return value.IsKind(SyntaxKind.DefaultLiteralExpression) ? false : _model.GetTypeInfo(value, _cancellation).Type switch
        {
            null => null,
            INamedTypeSymbol { Name: "Optional", IsValueType: true } => value is BaseObjectCreationExpressionSyntax { Initializer: null } creation ? creation.ArgumentList is { Arguments.Count: > 0 } : null,
            _ => true,
        };
    }

    private bool? IsNotNull(ExpressionSyntax value)
    {
        if (Constants.Of(_model, value, _cancellation) is { HasValue: true } constant)
        {
            return constant.Value is not null;
        }

        switch (value)
        {
            case LiteralExpressionSyntax when value.IsKind(SyntaxKind.DefaultLiteralExpression):
                return false;

            // a collection expression and an implicit `new` have no type of their own
            case BaseObjectCreationExpressionSyntax creation:
                return creation is ObjectCreationExpressionSyntax { Type: NullableTypeSyntax } ? null : true;
            case CollectionExpressionSyntax or InitializerExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax:
                return true;
        }

        // `!` is a promise to the compiler that may be broken
        if (value.DescendantNodesAndSelf().Any(static node => node.IsKind(SyntaxKind.SuppressNullableWarningExpression)))
        {
            return null;
        }

        var type = _model.GetTypeInfo(value, _cancellation);
        return type.Type switch
        {
            { IsValueType: true, Name: not ("Nullable" or "Optional") } => true,
            { IsReferenceType: true } when type.Nullability.FlowState == NullableFlowState.NotNull && !IsOblivious(_model.GetSymbolInfo(value, _cancellation).Symbol) => true,
            _ => null,
        };
    }

    // of what was written without regard to null, the compiler says that it is not null
    private static bool IsOblivious(ISymbol? symbol) => symbol switch
    {
        IMethodSymbol method => method.ReturnNullableAnnotation == NullableAnnotation.None,
        IPropertySymbol property => property.NullableAnnotation == NullableAnnotation.None,
        IFieldSymbol field => field.NullableAnnotation == NullableAnnotation.None,
        IParameterSymbol parameter => parameter.NullableAnnotation == NullableAnnotation.None,
        _ => false,
    };
}
