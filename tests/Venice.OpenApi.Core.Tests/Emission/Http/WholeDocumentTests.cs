using Microsoft.CodeAnalysis;
using Venice.OpenApi.Core.Tests.House;
using Venice.OpenApi.Core.Tests.Parsing;
using Venice.OpenApi.Emission;

namespace Venice.OpenApi.Core.Tests.Emission.Http;

public sealed class WholeDocumentTests
{
    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("venice-image.yaml")]
    [InlineData("venice-full.yaml")]
    public void Document_AsTheVendorPublishesIt_CompilesSilently(string name)
    {
        SharedFolder.Require();

        EmittedCode.AssertCompiles(WholeDocument.Emit(Path.Combine(SharedFolder.Path!, "data", "venice", name)));
    }

    [Fact]
    public void Document_OfThisRepositoryWithItsOverlay_CompilesSilently() => EmittedCode.AssertCompiles(Ours());

    [Fact]
    public void Document_Emitted_HasNoPublicMemberTypedObject()
    {
        var compilation = EmittedCode.ForNet8(Ours());
        var members =
            from type in Types(compilation.Assembly.GlobalNamespace)
            from member in type.GetMembers()
            where member.DeclaredAccessibility == Accessibility.Public && !member.IsOverride
            where member is IPropertySymbol { Type.SpecialType: SpecialType.System_Object }
                || (member is IMethodSymbol method && (method.ReturnType.SpecialType == SpecialType.System_Object || method.Parameters.Any(static parameter => parameter.Type.SpecialType == SpecialType.System_Object)))
            select member.ToDisplayString();

        Assert.Empty(members);
    }

    [Fact]
    public void Document_EmittedTwice_IsTheSameToTheByte() => Assert.Equal(Ours(), Ours());

    /// <summary>What other people write; an emitted file that does not compile is a defect, whatever the document says.</summary>
    [Fact]
    [Trait("Category", "Slow")]
    public void Documents_OfTheCorpus_CompileWithoutErrors()
    {
        SharedFolder.Require();
        var documents = SharedFolder.Files("data/corpus/specs").Where(static file => !IsOfSeveralFiles(file)).Select(static file => Path.Combine(SharedFolder.Path!, file));

        var messages = documents.SelectMany(static document =>
            EmittedCode.Messages(EmittedCode.ForNet8(WholeDocument.Emit(document))).Take(3).Select(message => $"{Path.GetFileName(document)}: {message}")).ToList();

        Assert.True(messages.Count == 0, string.Join('\n', messages));
    }

    private static bool IsOfSeveralFiles(string file) =>
        file.Contains("hey-full", StringComparison.Ordinal) || file.Contains("multipackage", StringComparison.Ordinal) || file.Contains("speakeasy", StringComparison.Ordinal);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol owner) =>
        owner.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(static inner => inner is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(inner));

    private static IReadOnlyList<EmittedFile> Ours() =>
        WholeDocument.Emit(Path.Combine(Repository.Root, "openapi", "venice.openapi.yaml"), Path.Combine(Repository.Root, "openapi", "venice.overlay.yaml"));
}
