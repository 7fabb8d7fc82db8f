using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>
/// What becomes of a request that was made as a template: a member that a later <c>with</c> may set again is neither wrong nor missing yet.
/// It is followed as far as is easy, by names; one place too many only keeps a finding back.
/// </summary>
internal sealed class LaterChanges(SemanticModel model, EmittedTypes types, RecordFacts record, ExpressionSyntax request, CancellationToken cancellation)
{
    private const int Deepest = 6;
    private const int Most = 1000;

    private readonly HashSet<(string Name, SyntaxNode? Scope)> _seen = [];
    private HashSet<string>? _members;
    private bool _isShown;
    private bool _isOpen;
    private int _places;

    /// <summary>Whether it is kept where other assemblies can complete it, which nobody sees from here.</summary>
    public bool IsShown => Found() is not null && _isShown;

    /// <summary>Whether it may get another value of the member; where it goes where nobody follows it, it may get any.</summary>
    public bool MaySet(string member) => Found().Contains(member) || _isOpen;

    private HashSet<string> Found()
    {
        if (_members is null)
        {
            _members = new(StringComparer.Ordinal);
            Follow(request, Deepest);
        }

        return _members;
    }

    /// <param name="node">What holds the request.</param>
    private void Follow(SyntaxNode node, int depth)
    {
        cancellation.ThrowIfCancellationRequested();
        if (depth == 0 || ++_places > Most)
        {
            _isOpen = true;
            return;
        }

        while (RequestPath.IsPassedOn(node))
        {
            if (node.Parent is WithExpressionSyntax with)
            {
                _members!.UnionWith(WithIndex.Members(with));
            }

            node = node.Parent!;
        }

        if (node is ExpressionSyntax value && !RequestHolder.MayBe(Model(node).GetTypeInfo(value, cancellation).Type, record))
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
                Show(Model(node).GetDeclaredSymbol(declarator, cancellation));
                Hold(declarator.Identifier.ValueText, declarator.Parent?.Parent is BaseFieldDeclarationSyntax ? null : Body(declarator), depth);
                break;
            case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                Show(Model(node).GetDeclaredSymbol(property, cancellation));
                Hold(property.Identifier.ValueText, null, depth);
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
                _isOpen = true;
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

        var target = Model(node).GetSymbolInfo(assignment.Left, cancellation).Symbol;
        var isEntry = assignment.Parent is InitializerExpressionSyntax;
        Show(isEntry ? null : target);

        // what another assembly keeps it may complete; a request that is a part of another one is sent with it
        _isOpen |= target is IFieldSymbol or IPropertySymbol { IsIndexer: false } && target.DeclaringSyntaxReferences.IsEmpty && target.ContainingType is { IsAnonymousType: false, IsTupleType: false } owner
            && !RequestTaker.Keeps(target) && types.Record(owner) is null;
        foreach (var name in ValueNames.Of(assignment.Left))
        {
            if (target is ILocalSymbol or IParameterSymbol or null)
            {
                Hold(name, Body(assignment), depth);
            }

            if (target is not (ILocalSymbol or IParameterSymbol))
            {
                Hold(name, null, depth);
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
            Hold(name, Body(node), depth);
        }

        if (node.Parent is SelectClauseSyntax or GroupClauseSyntax && node.Parent.Parent is QueryBodySyntax body)
        {
            if (body.Continuation is { } continuation)
            {
                Hold(continuation.Identifier.ValueText, Body(node), depth);
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
        var symbol = member is null ? null : Model(node).GetSymbolInfo(member, cancellation).Symbol;
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
            _isOpen |= !isRequest || method.ReducedFrom is not null;
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
            _isOpen |= !isRequest || !RequestTaker.IsOfClient(method, record, cancellation);
        }
    }

    private void Show(ISymbol? kept)
    {
        var isShown = kept is IFieldSymbol or IPropertySymbol && model.Compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary;
        for (var symbol = kept; isShown && symbol is not (null or INamespaceSymbol); symbol = symbol.ContainingSymbol)
        {
            isShown = symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
        }

        _isShown |= isShown;
    }

    private void Hand(ArgumentSyntax argument, int depth)
    {
        var call = argument.Parent?.Parent as ExpressionSyntax;
        if (Parameter(argument, call) is { } parameter)
        {
            Give(parameter, call, depth);
        }
        else if (call is null || !Model(argument).GetConstantValue(call, cancellation).HasValue)
        {
            // but for nameof
            _isOpen = true;
        }
    }

    private IParameterSymbol? Parameter(ArgumentSyntax argument, ExpressionSyntax? call) =>
        (Model(argument).GetOperation(argument, cancellation) as IArgumentOperation)?.Parameter
        ?? (call is null ? null : Model(argument).GetSymbolInfo(call, cancellation).Symbol as IMethodSymbol)?.Parameters.LastOrDefault(static parameter => parameter.IsParams);

    private void Give(IParameterSymbol parameter, ExpressionSyntax? call, int depth)
    {
        var taker = parameter.ContainingSymbol.OriginalDefinition;
        if (RequestTaker.Sends(taker, record, cancellation))
        {
            return;
        }

        if (RequestTaker.Keeps(taker))
        {
            Keep(call, depth);
            return;
        }

        var bodies = RequestTaker.Bodies(parameter, types, cancellation);

        // what nobody sees may set anything, but what is an object to it is nothing but an object
        _isOpen |= bodies.Count == 0 && ElementType(parameter.OriginalDefinition.Type).SpecialType != SpecialType.System_Object;
        foreach (var body in bodies)
        {
            foreach (var declaration in body.ContainingSymbol.DeclaringSyntaxReferences)
            {
                var syntax = declaration.GetSyntax(cancellation);
                Hold(body.Name, syntax, depth);
                if (syntax is TypeDeclarationSyntax)
                {
                    // a primary constructor's is a member, or nearly so
                    Hold(body.Name, null, depth);
                }
            }
        }

        // `Filled(request)` may be the request still
        if (IsRequest(call))
        {
            Follow(call!, depth - 1);
        }
    }

    private bool IsRequest(SyntaxNode? node) => node is ExpressionSyntax value && SymbolEqualityComparer.Default.Equals(Model(node).GetTypeInfo(value, cancellation).Type, record.Type);

    private static ITypeSymbol ElementType(ITypeSymbol type) => type is IArrayTypeSymbol array ? array.ElementType : type;

    // in what the call is made on, in what it gives back, and in what its lambdas are given
    private void Keep(ExpressionSyntax? call, int depth)
    {
        if (call is InvocationExpressionSyntax invocation)
        {
            HoldIn(RequestPath.Receiver(invocation), depth);
            foreach (var argument in invocation.ArgumentList.Arguments)
            {
                var names = argument.Expression is LambdaExpressionSyntax lambda ? ValueNames.Parameters(lambda) : [];
                foreach (var name in names)
                {
                    Hold(name, argument.Expression, depth);
                }

                // TryGetValue gives it back
                var given = argument.RefKindKeyword.IsKind(SyntaxKind.None) ? [] : ValueNames.Of(argument.Expression);
                foreach (var name in given)
                {
                    Hold(name, Body(call), depth);
                }
            }
        }

        if (call is not null)
        {
            Follow(call, depth - 1);
        }
    }

    private void HoldIn(ExpressionSyntax? keeper, int depth)
    {
        if (keeper is null || !RequestHolder.MayBe(Model(keeper).GetTypeInfo(keeper, cancellation).Type, record) || Model(keeper).GetSymbolInfo(keeper, cancellation).Symbol is INamedTypeSymbol)
        {
            return;
        }

        var isLocal = Model(keeper).GetSymbolInfo(keeper, cancellation).Symbol is ILocalSymbol or IParameterSymbol;
        foreach (var name in ValueNames.Of(keeper))
        {
            Hold(name, isLocal ? Body(keeper) : null, depth);
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
                    Hold(function.Identifier.ValueText, null, depth);
                    return;
                case MethodDeclarationSyntax method:
                    Hold(method.Identifier.ValueText, null, depth);
                    return;
                case PropertyDeclarationSyntax property:
                    Hold(property.Identifier.ValueText, null, depth);
                    return;
                case BaseMethodDeclarationSyntax or IndexerDeclarationSyntax:
                    _isOpen |= ancestor is IndexerDeclarationSyntax or OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax;
                    return;
                case MemberDeclarationSyntax:
                    return;
            }
        }
    }

    /// <param name="scope">Where the name means this; <see langword="null"/> for everywhere.</param>
    private void Hold(string name, SyntaxNode? scope, int depth)
    {
        if (depth == 0 || !_seen.Add((name, scope)))
        {
            return;
        }

        if (scope is null)
        {
            _members!.UnionWith(types.Changes.Members(name, cancellation));
            return;
        }

        var index = types.Changes.In(scope, cancellation);
        _members!.UnionWith(index.Members(name));
        var there = Model(scope);
        foreach (var use in index.Uses(name))
        {
            // what it is handed on to
            if (there.GetSymbolInfo(use, cancellation).Symbol is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol)
            {
                Follow(use, depth - 1);
            }
        }
    }

    // it is asked for only where there is something to object to, and never for more than a few places
#pragma warning disable RS1030 // the analyzer's own model knows no other file, and without it a right program would be objected to
    private SemanticModel Model(SyntaxNode node) => node.SyntaxTree == model.SyntaxTree ? model : model.Compilation.GetSemanticModel(node.SyntaxTree);
#pragma warning restore RS1030

    private static SyntaxNode Body(SyntaxNode node) => RequestPath.Body(node);
}
