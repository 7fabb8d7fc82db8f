using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>What is known of the members of a record that an expression makes.</summary>
internal sealed class RequestState
{
    private const int Deepest = 4;

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
        Calls = record.Rules.Any(static rule => rule.When is not null) ? RequestCall.Of(model, types, record, expression, cancellation) : [];
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
            { IsReferenceType: true } when type.Nullability.FlowState == NullableFlowState.NotNull && !IsOblivious(value, Deepest) => true,
            _ => null,
        };
    }

    // of what was written without regard to null, the compiler says that it is not null
    private bool IsOblivious(ExpressionSyntax value, int depth) => value switch
    {
        // `!` is a promise to the compiler that may be broken
        PostfixUnaryExpressionSyntax => true,
        ParenthesizedExpressionSyntax inner => IsOblivious(inner.Expression, depth),
        CastExpressionSyntax inner => IsOblivious(inner.Expression, depth),
        AwaitExpressionSyntax inner => IsOblivious(inner.Expression, depth),
        ConditionalExpressionSyntax choice => IsOblivious(choice.WhenTrue, depth) || IsOblivious(choice.WhenFalse, depth),
        SwitchExpressionSyntax choice => choice.Arms.Any(arm => IsOblivious(arm.Expression, depth)),
        BinaryExpressionSyntax pair when pair.IsKind(SyntaxKind.CoalesceExpression) => IsOblivious(pair.Right, depth),
        AssignmentExpressionSyntax assignment => IsOblivious(assignment.Right, depth),
        ElementAccessExpressionSyntax element when _model.GetSymbolInfo(element, _cancellation).Symbol is null => IsOblivious(element.Expression, depth),
        _ => _model.GetSymbolInfo(value, _cancellation).Symbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.BuiltinOperator } => false,
            IMethodSymbol method => method.ReturnNullableAnnotation == NullableAnnotation.None,
            IPropertySymbol property => property.NullableAnnotation == NullableAnnotation.None,
            IFieldSymbol field => field.NullableAnnotation == NullableAnnotation.None,
            IParameterSymbol parameter => parameter.NullableAnnotation == NullableAnnotation.None,
            ILocalSymbol local => IsOblivious(local, depth),
            _ => false,
        },
    };

    // a local is as good as what it begins with, if nothing else writes to it
    private bool IsOblivious(ILocalSymbol local, int depth)
    {
        if (depth == 0 || local.DeclaringSyntaxReferences is not [var reference])
        {
            return true;
        }

        var declaration = reference.GetSyntax(_cancellation);
        return IsWritten(local, declaration) || declaration switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var value, Parent.Parent: LocalDeclarationStatementSyntax } => IsOblivious(value, depth - 1),

            // what `is string text` and `is { } text` take is not null
            SingleVariableDesignationSyntax { Parent: DeclarationPatternSyntax or RecursivePatternSyntax } => false,
            ForEachStatementSyntax each => IsOfOblivious(_model.GetTypeInfo(each.Expression, _cancellation).Type),
            _ => true,
        };
    }

    private static bool IsOfOblivious(ITypeSymbol? items) => items switch
    {
        IArrayTypeSymbol array => array.ElementNullableAnnotation == NullableAnnotation.None,
        INamedTypeSymbol named => named.AllInterfaces.Prepend(named).FirstOrDefault(static type => type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArgumentNullableAnnotations[0] is null or NullableAnnotation.None,
        _ => true,
    };

    private bool IsWritten(ILocalSymbol local, SyntaxNode declaration) => _types.Changes.In(RequestPath.Scope(declaration), _cancellation).IsWritten(local.Name);
}
