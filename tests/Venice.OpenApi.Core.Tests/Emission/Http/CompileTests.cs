using Venice.OpenApi.Emission;

namespace Venice.OpenApi.Core.Tests.Emission.Http;

public sealed class CompileTests
{
    [Fact]
    public void Client_OfAllKinds_CompilesSilently() => EmittedCode.AssertCompiles(ApiEmitter.Emit(WireSpecimen.Api));
}
