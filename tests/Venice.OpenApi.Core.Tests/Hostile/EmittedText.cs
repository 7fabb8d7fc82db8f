using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Venice.OpenApi.Emission;

namespace Venice.OpenApi.Core.Tests.Hostile;

/// <summary>Searches emitted files for what only literals and comments may hold.</summary>
internal static class EmittedText
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private static readonly System.Text.UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // the only directives that emitters write
    private static readonly string[] Directives = ["#nullable enable", "#pragma warning disable CS0612, CS0618"];

    public static void AssertHarmless(IEnumerable<EmittedFile> files, string place)
    {
        foreach (var file in files)
        {
            Assert.Matches(@"^[\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}_.]{1,200}\.g\.cs$", file.HintName);
            Assert.DoesNotContain("..", file.HintName, StringComparison.Ordinal);
            AssertNoTrickery(file, place);
            AssertParsed(file, place);
        }
    }

    /// <summary>What ends a line only for the compiler, or makes a reader see another order than the compiler does.</summary>
    private static void AssertNoTrickery(EmittedFile file, string place)
    {
        foreach (var c in file.Source)
        {
            var isTrick = (char.IsControl(c) && c != '\n')
                || c is '\u2028' or '\u2029' or '\u061C' or '\u200E' or '\u200F' or '\uFEFF' or '\uFFFE' or '\uFFFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
            Assert.False(isTrick, $"{place}: U+{(int)c:X4} stands in {file.HintName}.");
        }

        // throws for a lone surrogate, which no file could be written with
        Strict.GetByteCount(file.Source);
    }

    private static void AssertParsed(EmittedFile file, string place)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var tree = CSharpSyntaxTree.ParseText(file.Source, Options, cancellationToken: cancellationToken);
        Assert.True(!tree.GetDiagnostics(cancellationToken).Any(), $"{place}: {file.HintName} {string.Join("\n", tree.GetDiagnostics(cancellationToken).Take(5))}");
        var root = tree.GetRoot(cancellationToken);
        foreach (var token in root.DescendantTokens(descendIntoTrivia: true))
        {
            var isCode = token.IsKind(SyntaxKind.IdentifierToken) || SyntaxFacts.IsKeywordKind(token.Kind());
            Assert.False(
                isCode && string.Equals(token.ValueText, HostilePayloads.Word, StringComparison.OrdinalIgnoreCase),
                $"{place}: the payload is code in {file.HintName}: {token.Parent?.Parent}");
        }

        foreach (var trivia in root.DescendantTrivia(descendIntoTrivia: true))
        {
            Assert.True(!trivia.IsDirective || Directives.Contains(trivia.ToString().Trim()), $"{place}: a directive in {file.HintName}: {trivia}");
            Assert.False(trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || trivia.IsKind(SyntaxKind.DisabledTextTrivia) || trivia.IsKind(SyntaxKind.SkippedTokensTrivia), $"{place}: {trivia}");
        }
    }
}
