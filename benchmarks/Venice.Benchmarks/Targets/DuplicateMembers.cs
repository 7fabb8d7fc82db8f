using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Venice.Benchmarks.Targets;

/// <summary>Enum members that NSwag gives one name although their values differ (<c>auto</c> and <c>Auto</c>): without them its output compiles.</summary>
internal static class DuplicateMembers
{
    public static SyntaxNode TakeOut(SyntaxNode root, out int count)
    {
        var duplicates = root.DescendantNodes().OfType<EnumDeclarationSyntax>()
            .SelectMany(static item => item.Members.GroupBy(static member => member.Identifier.ValueText, StringComparer.Ordinal).SelectMany(static group => group.Skip(1)))
            .ToList();
        count = duplicates.Count;
        return root.RemoveNodes(duplicates, SyntaxRemoveOptions.KeepNoTrivia) ?? root;
    }
}
