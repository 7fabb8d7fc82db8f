using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Venice.Generated.Tests.Documentation;

/// <summary>Makes one program of all snippets: each a method in a namespace of its own, and beside them the host that runs them.</summary>
internal static class SnippetProgram
{
    /// <summary>What a new project takes as given.</summary>
    private const string Given = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;

        """;

    /// <summary>What the guide's invented document would emit: enough of it for the guide's snippets.</summary>
    private const string Acme = """
        namespace Acme.Api
        {
            public sealed class Order { }
            public sealed class GetOrderRequest { public required int OrderId { get; init; } }
            public interface IAcmeOrdersApi { System.Threading.Tasks.Task<Venice.OpenApi.ApiResponse<Order>> GetOrderAsync(GetOrderRequest request); }
            public sealed class AcmeClient(System.Net.Http.HttpClient http) { public IAcmeOrdersApi Orders => throw new System.InvalidOperationException(http.ToString()); }
        }
        """;

    public static CSharpCompilation Compile(IEnumerable<Snippet> snippets) => CSharpCompilation.Create(
        "Snippets",
        [.. snippets.Select(Wrap), CSharpSyntaxTree.ParseText(Acme), CSharpSyntaxTree.ParseText(SnippetHost.Source)],
        References(),
        // CS1701, about packages made for an earlier framework, is off in every project: the SDK's own default. CS1998: the method is ours, the snippet need not wait
        new(
            OutputKind.ConsoleApplication,
            mainTypeName: "SnippetHost",
            nullableContextOptions: NullableContextOptions.Enable,
            specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1998", ReportDiagnostic.Suppress)]));

    /// <summary>Statements become a method, types stay types. Clients are made by the host, which points them at the sandbox.</summary>
    private static SyntaxTree Wrap(Snippet snippet)
    {
        var root = (CompilationUnitSyntax)new ClientsOfTheHost().Visit(CSharpSyntaxTree.ParseText(Given + snippet.Code).GetRoot());
        var statements = string.Concat(root.Members.OfType<GlobalStatementSyntax>().Select(static statement => statement.ToFullString()));
        var types = string.Concat(root.Members.Where(static member => member is not GlobalStatementSyntax).Select(static member => member.ToFullString()));
        var text = $$"""
            {{root.Usings.ToFullString()}}
            namespace {{snippet.Name}}
            {
            internal static class SnippetMethod
            {
                public static async Task RunAsync()
                {
            {{statements}}
                }
            }
            {{types}}
            }
            """;
        return CSharpSyntaxTree.ParseText(text, path: snippet.Name);
    }

    /// <summary>All that this test's process could load: the framework, the SDK and the runtime.</summary>
    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path));

    private sealed class ClientsOfTheHost : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitObjectCreationExpression(ObjectCreationExpressionSyntax node) =>
            node is { Type: IdentifierNameSyntax { Identifier.Text: "VeniceClient" }, Initializer: null }
                ? SyntaxFactory.ParseExpression("SnippetHost.Client").WithLeadingTrivia(node.GetLeadingTrivia()) is var host
                    ? SyntaxFactory.InvocationExpression(host, ((ArgumentListSyntax?)Visit(node.ArgumentList)) ?? SyntaxFactory.ArgumentList())
                    : node
                : base.VisitObjectCreationExpression(node);
    }
}
