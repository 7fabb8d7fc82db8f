using Venice.OpenApi.Binding;

namespace Venice.OpenApi.Core.Tests.Binding;

public sealed class OriginTextTests
{
    [Theory]
    [InlineData("#/components/schemas/Order", "components/schemas/Order")]
    [InlineData("#/paths/~1orders~1{id}/get/responses/200/content/application~1json/schema", "paths/'/orders/{id}'/get/responses/200/content/'application/json'/schema")]
    [InlineData("#//a~0b/~01/~/c~1/", "a~b/~1/~/'c/'/")]
    [InlineData("#/~0/", "~/")]
    [InlineData("#", "")]
    [InlineData("shared/types.yaml#/Order", "types.yaml: Order")]
    [InlineData("shared/types.yaml", "types.yaml")]
    public void Origin_Pointer_ReadsAsAPath(string pointer, string expected) => Assert.Equal(expected, OriginText.Of(pointer));
}
