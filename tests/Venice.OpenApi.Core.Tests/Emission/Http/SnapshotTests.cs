using Venice.OpenApi.Emission.Http;
using Venice.OpenApi.Model;
using static Venice.OpenApi.Core.Tests.Emission.Http.Specimen;

namespace Venice.OpenApi.Core.Tests.Emission.Http;

public sealed class SnapshotTests
{
    private static readonly InterfaceModel Image = Interface(GenerateImage, EditImage, GetTransactions);

    [Fact]
    public void Interface_OfThreeOperations_IsAsReviewed() => Snapshot.Matches("IAcmeImageApi", InterfaceEmitter.Emit(Image)[0].Source);

    [Fact]
    public void Class_OfThreeOperations_IsAsReviewed() => Snapshot.Matches("AcmeImageApi", ApiClassEmitter.Emit(Image)[0].Source);

    [Fact]
    public void Client_OfOneTag_IsAsReviewed() => Snapshot.Matches("AcmeClient", ClientEmitter.Emit(Client)[0].Source);

    [Fact]
    public void Headers_OfEveryType_AreAsReviewed() => Snapshot.Matches("GenerateImageHeaders", HeadersEmitter.Emit(Headers)[0].Source);

    [Fact]
    public void Resolver_OfTwoTypes_IsAsReviewed() =>
        Snapshot.Matches("AcmeJsonTypeInfoResolver", ResolverEmitter.Emit(new(Namespace, "AcmeJsonTypeInfoResolver", ["DetailedError", "StandardError"], "acme.yaml"))[0].Source);
}
