using Venice.OpenApi.Core.Tests.Emission.Specimens;

namespace Venice.OpenApi.Core.Tests.Emission;

public sealed class SpecimenTests
{
    [Fact]
    public void Emission_OfEveryKindOfMember_CompilesWithoutAWarning() => EmittedCode.AssertCompiles(Shop.Files);
}
