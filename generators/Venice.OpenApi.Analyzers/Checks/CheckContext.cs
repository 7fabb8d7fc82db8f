using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>A place in somebody's code, and how to object to it.</summary>
internal sealed class CheckContext(SyntaxNodeAnalysisContext context, EmittedTypes types)
{
    private readonly HashSet<(string Id, Location Location)> _reported = [];

    public EmittedTypes Types => types;

    public SemanticModel Model => context.SemanticModel;

    public CancellationToken Cancellation => context.CancellationToken;

    public Optional<object?> Constant(ExpressionSyntax expression) => Constants.Of(Model, expression, Cancellation);

    /// <summary>Objects to what a member is given, unless it is a template's that is given another value later, or holds a place that somebody else fills.</summary>
    public void Report(DiagnosticDescriptor rule, SyntaxNode place, string sentence, RequestState request, MemberFacts member, string? bound = null)
    {
        if (!request.Later.MaySet(member.Name) && !(member.Property.IsRequired && request.Later.IsShown))
        {
            Report(rule, place, sentence, request.Record.Type, member.Name, (FixKeys.Bound, bound));
        }
    }

    /// <summary>Says it once at a place: two rules may object to the same.</summary>
    /// <param name="key">Where in the type the document says it.</param>
    public void Report(DiagnosticDescriptor rule, SyntaxNode place, string sentence, INamedTypeSymbol type, string key, params (string Key, string? Value)[] properties)
    {
        var location = place.GetLocation();
        if (_reported.Add((rule.Id, location)))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                rule,
                location,
                properties.Where(static property => property.Value is not null).ToImmutableDictionary(static property => property.Key, static property => property.Value, StringComparer.Ordinal),
                sentence,
                types.Citations.Of(type, key)));
        }
    }
}
