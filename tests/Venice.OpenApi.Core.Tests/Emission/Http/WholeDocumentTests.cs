using Microsoft.CodeAnalysis;
using Venice.OpenApi.Core.Tests.House;
using Venice.OpenApi.Emission;

namespace Venice.OpenApi.Core.Tests.Emission.Http;

public sealed class WholeDocumentTests
{
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

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol owner) =>
        owner.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(static inner => inner is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(inner));

    private static IReadOnlyList<EmittedFile> Ours() =>
        WholeDocument.Emit(Path.Combine(Repository.Root, "openapi", "venice.openapi.yaml"), Path.Combine(Repository.Root, "openapi", "venice.overlay.yaml"));
}
