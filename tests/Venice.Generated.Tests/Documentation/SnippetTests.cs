using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Venice.Generated.Tests.Documentation;

/// <summary>Every C# snippet of README and guides compiles against the SDK.</summary>
public sealed partial class SnippetTests
{
    /// <summary>What snippets take as given.</summary>
    private const string Given = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using Venice;

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

    public static IEnumerable<TheoryDataRow<string, int, string>> Snippets() =>
        from file in Directory.EnumerateFiles(Checkout.Root, "README.md").Concat(Directory.EnumerateFiles(Path.Combine(Checkout.Root, "docs"), "*.md"))
        from match in CSharpBlock().Matches(File.ReadAllText(file).ReplaceLineEndings("\n")).Select(static (match, index) => (match, index))
        select new TheoryDataRow<string, int, string>(Path.GetRelativePath(Checkout.Root, file), match.index + 1, match.match.Groups[1].Value);

    [Theory]
    [MemberData(nameof(Snippets))]
    public void Snippet_AsWritten_Compiles(string file, int number, string code)
    {
        var acme = code.Contains("Acme", StringComparison.Ordinal);
        var compilation = CSharpCompilation.Create(
            $"{Path.GetFileNameWithoutExtension(file)}{number}",
            [Parse(Given + (acme ? "using Acme.Api;\n" : "") + code), .. acme ? new[] { Parse(Acme) } : []],
            References(),
            new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(static diagnostic => diagnostic.ToString()));
    }

    private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>All that this test's process could load: the framework, the SDK and the runtime.</summary>
    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path));

    [GeneratedRegex("^```csharp\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CSharpBlock();
}
