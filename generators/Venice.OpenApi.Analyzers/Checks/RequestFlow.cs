using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>Where a request goes from one place, and what is done with it there: as far as the next names that hold it.</summary>
internal sealed class RequestFlow
{
    // of calls and tuples within each other
    private const int Deepest = 20;

    private readonly SemanticModel _model;
    private readonly EmittedTypes _types;
    private readonly RecordFacts _record;
    private readonly CancellationToken _cancellation;
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly HashSet<(string Name, SyntaxNode? Scope)> _next = [];

    private RequestFlow(SemanticModel model, EmittedTypes types, RecordFacts record, CancellationToken cancellation) =>
        (_model, _types, _record, _cancellation) = (model, types, record, cancellation);

    /// <summary>The members that a <c>with</c> sets.</summary>
    public IReadOnlyCollection<string> Members => _members;

    /// <summary>The names that hold it then, and where they mean this; without a scope they do everywhere.</summary>
    public IReadOnlyCollection<(string Name, SyntaxNode? Scope)> Next => _next;

    /// <summary>Whether it is kept where other assemblies can complete it.</summary>
    public bool IsShown { get; private set; }

    /// <summary>Whether it goes where nobody follows it.</summary>
    public bool IsOpen { get; private set; }

    public static RequestFlow Of(SemanticModel model, EmittedTypes types, RecordFacts record, ExpressionSyntax request, CancellationToken cancellation)
    {
        var flow = new RequestFlow(model, types, record, cancellation);
        flow.Follow(request, Deepest);
        return flow;
    }

    public static RequestFlow Of(SemanticModel model, EmittedTypes types, RecordFacts record, string name, SyntaxNode? scope, CancellationToken cancellation)
    {
        var flow = new RequestFlow(model, types, record, cancellation);
        flow.Look(name, scope);
        return flow;
    }

    /// <param name="node">What holds the request.</param>
    private void Follow(SyntaxNode node, int depth)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (depth == 0)
        {
            IsOpen = true;
            return;
        }

        while (RequestPath.IsPassedOn(node))
        {
            if (node.Parent is WithExpressionSyntax with)
            {
                _members.UnionWith(WithIndex.Members(with));
            }

            node = node.Parent!;
        }

        if (node is ExpressionSyntax value && !RequestHolder.MayBe(Model(node).GetTypeInfo(value, _cancellation).Type, _record))
        {
            return;
        }

        switch (node.Parent)
        {
            case ArgumentSyntax { Parent: TupleExpressionSyntax tuple }:
                Follow(tuple, depth - 1);
                break;
            case ArgumentSyntax argument:
                Hand(argument, depth);
                break;
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }:
                Show(Model(node).GetDeclaredSymbol(declarator, _cancellation));
                Hold(declarator.Identifier.ValueText, declarator.Parent?.Parent is BaseFieldDeclarationSyntax ? null : RequestPath.Scope(declarator));
                break;
            case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                Show(Model(node).GetDeclaredSymbol(property, _cancellation));
                Hold(property.Identifier.ValueText, null);
                break;
            case AssignmentExpressionSyntax assignment:
                Assign(assignment, node, depth);
                break;
            case AnonymousObjectMemberDeclaratorSyntax { Parent: AnonymousObjectCreationExpressionSyntax creation }:
                Follow(creation, depth - 1);
                break;
            case InvocationExpressionSyntax call:
                // what a delegate gives
                Follow(call, depth - 1);
                break;
            case MemberAccessExpressionSyntax access when access.Expression == node:
                Use(access, access, node, depth);
                break;
            case ConditionalAccessExpressionSyntax access when access.Expression == node:
                Use(access.WhenNotNull.DescendantNodesAndSelf().OfType<MemberBindingExpressionSyntax>().FirstOrDefault(), access, node, depth);
                break;
            case IsPatternExpressionSyntax or SwitchStatementSyntax or SwitchExpressionSyntax or ForEachStatementSyntax or ForEachVariableStatementSyntax
                or FromClauseSyntax or LetClauseSyntax or JoinClauseSyntax or SelectClauseSyntax or GroupClauseSyntax:
                Name(node, depth);
                break;
            case ArrowExpressionClauseSyntax or ReturnStatementSyntax or YieldStatementSyntax or LambdaExpressionSyntax:
                Return(node, depth);
                break;
            case ExpressionStatementSyntax or InterpolationSyntax or MemberAccessExpressionSyntax or NameColonSyntax or NameEqualsSyntax or BinaryExpressionSyntax:
                break;
            default:
                IsOpen = true;
                break;
        }
    }

    private void Assign(AssignmentExpressionSyntax assignment, SyntaxNode node, int depth)
    {
        if (assignment.Left == node)
        {
            return;
        }

        // an entry of an initializer belongs to what is made there
        if (assignment is { Left: ImplicitElementAccessSyntax, Parent: { } entries })
        {
            Follow(entries, depth - 1);
            return;
        }

        var target = Model(node).GetSymbolInfo(assignment.Left, _cancellation).Symbol;
        var isEntry = assignment.Parent is InitializerExpressionSyntax;
        Show(isEntry ? null : target);

        IsOpen |= target is IFieldSymbol or IPropertySymbol { IsIndexer: false } && RequestHolder.IsOfOthers(target, _types);
        foreach (var name in ValueNames.Of(assignment.Left))
        {
            if (target is ILocalSymbol or IParameterSymbol or null)
            {
                Hold(name, Scope(target, assignment));
            }

            if (target is not (ILocalSymbol or IParameterSymbol))
            {
                Hold(name, null);
            }
        }

        if (!isEntry)
        {
            Follow(assignment, depth - 1);
        }
    }

    private void Name(SyntaxNode node, int depth)
    {
        foreach (var name in RequestPath.Names(node.Parent))
        {
            Hold(name, RequestPath.Scope(node));
        }

        if (node.Parent is SelectClauseSyntax or GroupClauseSyntax && node.Parent.Parent is QueryBodySyntax body)
        {
            if (body.Continuation is { } continuation)
            {
                Hold(continuation.Identifier.ValueText, RequestPath.Scope(node));
            }
            else if (node.FirstAncestorOrSelf<QueryExpressionSyntax>() is { } query)
            {
                Follow(query, depth - 1);
            }
        }
    }

    /// <summary>A member of it is read or called.</summary>
    /// <param name="member">The member's name with what it is read off; <see langword="null"/> for an element.</param>
    /// <param name="whole">Whatever has the member's value.</param>
    private void Use(ExpressionSyntax? member, ExpressionSyntax whole, SyntaxNode node, int depth)
    {
        var symbol = member is null ? null : Model(node).GetSymbolInfo(member, _cancellation).Symbol;
        var isRequest = IsRequest(node);
        if (symbol is not IMethodSymbol method)
        {
            // what holds the request gives it back
            if (!isRequest)
            {
                Follow(whole, depth - 1);
            }
        }
        else if (member!.Parent is not InvocationExpressionSyntax call)
        {
            IsOpen |= !isRequest || method.ReducedFrom is not null;
        }
        else if (!isRequest && RequestTaker.Keeps(method))
        {
            Keep(call, depth);
        }
        else if (method.ReducedFrom is { } extension)
        {
            Give(extension.Parameters[0], call, depth);
        }
        else
        {
            // of the request itself: what comes with it changes nothing
            IsOpen |= !isRequest || !RequestTaker.IsOfClient(method, _record, _cancellation);
        }
    }

    private void Show(ISymbol? kept) => IsShown |= kept is IFieldSymbol or IPropertySymbol && _model.Compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary && RequestHolder.IsPublic(kept);

    private void Hand(ArgumentSyntax argument, int depth)
    {
        var call = argument.Parent?.Parent as ExpressionSyntax;
        if (Parameter(argument, call) is { } parameter)
        {
            Give(parameter, call, depth);
        }
        else if (call is null || !Model(argument).GetConstantValue(call, _cancellation).HasValue)
        {
            // but for nameof
            IsOpen = true;
        }
    }

    private IParameterSymbol? Parameter(ArgumentSyntax argument, ExpressionSyntax? call) =>
        (Model(argument).GetOperation(argument, _cancellation) as IArgumentOperation)?.Parameter
        ?? (call is null ? null : Model(argument).GetSymbolInfo(call, _cancellation).Symbol as IMethodSymbol)?.Parameters.LastOrDefault(static parameter => parameter.IsParams);

    private void Give(IParameterSymbol parameter, ExpressionSyntax? call, int depth)
    {
        var taker = parameter.ContainingSymbol.OriginalDefinition;
        if (RequestTaker.Sends(taker, _record, _cancellation))
        {
            return;
        }

        if (RequestTaker.Keeps(taker))
        {
            Keep(call, depth);
            return;
        }

        var bodies = RequestTaker.Bodies(parameter, _types, _cancellation);
        if (call is InvocationExpressionSyntax { Expression: IdentifierNameSyntax name } && RequestTaker.Lambda(Model(name).GetSymbolInfo(name, _cancellation).Symbol, _types, _cancellation) is { } lambda)
        {
            Hold(ValueNames.Parameters(lambda).ElementAtOrDefault(parameter.Ordinal) ?? "", lambda);
        }
        else
        {
            // what nobody sees may set anything, but what is an object to it is nothing but an object
            IsOpen |= bodies.Count == 0 && ElementType(parameter.OriginalDefinition.Type).SpecialType != SpecialType.System_Object;
        }

        foreach (var body in bodies)
        {
            foreach (var declaration in body.ContainingSymbol.DeclaringSyntaxReferences)
            {
                var syntax = declaration.GetSyntax(_cancellation);
                Hold(body.Name, syntax);
                if (syntax is TypeDeclarationSyntax)
                {
                    // a primary constructor's is a member, or nearly so
                    Hold(body.Name, null);
                }
            }
        }

        // `Filled(request)` may be the request still
        if (IsRequest(call))
        {
            Follow(call!, depth - 1);
        }
    }

    private bool IsRequest(SyntaxNode? node) => node is ExpressionSyntax value && SymbolEqualityComparer.Default.Equals(Model(node).GetTypeInfo(value, _cancellation).Type, _record.Type);

    private static ITypeSymbol ElementType(ITypeSymbol type) => type is IArrayTypeSymbol array ? array.ElementType : type;

    // in what the call is made on, in what it gives back, and in what its lambdas are given
    private void Keep(ExpressionSyntax? call, int depth)
    {
        if (call is InvocationExpressionSyntax invocation)
        {
            HoldIn(RequestPath.Receiver(invocation));
            foreach (var argument in invocation.ArgumentList.Arguments)
            {
                var names = argument.Expression is LambdaExpressionSyntax lambda ? ValueNames.Parameters(lambda) : [];
                foreach (var name in names)
                {
                    Hold(name, argument.Expression);
                }

                // TryGetValue gives it back
                var given = argument.RefKindKeyword.IsKind(SyntaxKind.None) ? [] : ValueNames.Of(argument.Expression);
                foreach (var name in given)
                {
                    Hold(name, Scope(Model(call).GetSymbolInfo(argument.Expression, _cancellation).Symbol, call));
                }
            }
        }

        if (call is not null)
        {
            Follow(call, depth - 1);
        }
    }

    private void HoldIn(ExpressionSyntax? keeper)
    {
        var symbol = keeper is null ? null : Model(keeper).GetSymbolInfo(keeper, _cancellation).Symbol;
        if (keeper is null || symbol is INamedTypeSymbol || !RequestHolder.MayBe(Model(keeper).GetTypeInfo(keeper, _cancellation).Type, _record))
        {
            return;
        }

        foreach (var name in ValueNames.Of(keeper))
        {
            Hold(name, symbol is ILocalSymbol or IParameterSymbol ? Scope(symbol, keeper) : null);
        }
    }

    private void Return(SyntaxNode node, int depth)
    {
        foreach (var ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case AnonymousFunctionExpressionSyntax lambda:
                    Follow(lambda, depth - 1);
                    return;
                case LocalFunctionStatementSyntax function:
                    Hold(function.Identifier.ValueText, null);
                    return;
                case MethodDeclarationSyntax method:
                    Hold(method.Identifier.ValueText, null);
                    return;
                case PropertyDeclarationSyntax property:
                    Hold(property.Identifier.ValueText, null);
                    return;
                case BaseMethodDeclarationSyntax or IndexerDeclarationSyntax:
                    IsOpen |= ancestor is IndexerDeclarationSyntax or OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax;
                    return;
                case MemberDeclarationSyntax:
                    return;
            }
        }
    }

    /// <param name="scope">Where the name means this; <see langword="null"/> for everywhere.</param>
    private void Hold(string name, SyntaxNode? scope) => _next.Add((name, scope));

    private void Look(string name, SyntaxNode? scope)
    {
        if (scope is null)
        {
            _members.UnionWith(_types.Changes.Members(name, _cancellation));
            return;
        }

        var index = _types.Changes.In(scope, _cancellation);
        _members.UnionWith(index.Members(name));
        var there = Model(scope);
        foreach (var use in index.Uses(name))
        {
            // what it is handed on to
            if (!IsOpen && there.GetSymbolInfo(use, _cancellation).Symbol is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol)
            {
                Follow(use, Deepest);
            }
        }
    }

    // it is asked for only where there is something to object to, and never for more than a few places
#pragma warning disable RS1030 // the analyzer's own model knows no other file, and without it a right program would be objected to
    private SemanticModel Model(SyntaxNode node) => node.SyntaxTree == _model.SyntaxTree ? _model : _model.Compilation.GetSemanticModel(node.SyntaxTree);
#pragma warning restore RS1030

    // a name without a symbol may be that of anything in the member
    private SyntaxNode Scope(ISymbol? local, SyntaxNode use) => local?.DeclaringSyntaxReferences is [var declaration]
        ? RequestPath.Scope(declaration.GetSyntax(_cancellation))
        : use.Ancestors().First(static ancestor => ancestor is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax);
}
