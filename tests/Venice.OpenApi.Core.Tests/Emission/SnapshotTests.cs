using Venice.OpenApi.Core.Tests.Emission.Specimens;

namespace Venice.OpenApi.Core.Tests.Emission;

public sealed class SnapshotTests
{
    [Fact]
    public void Record_OfManyMembers_IsAsReviewed() => Snapshot.Matches("Ticket", Specimen.Emit(Ticket.Model));

    [Fact]
    public void Record_OfFewMembers_IsAsReviewed() => Snapshot.Matches("Size", Specimen.Emit(Shop.Size));

    [Fact]
    public void Enum_OfFourValues_IsAsReviewed() => Snapshot.Matches("Color", Specimen.Emit(Shop.Color));

    [Fact]
    public void Union_WithADiscriminator_IsAsReviewed() => Snapshot.Matches("Parcel", Specimen.Emit(Shop.Parcel));

    [Fact]
    public void Union_ByTheKindOfJson_IsAsReviewed() => Snapshot.Matches("Gift", Specimen.Emit(Shop.Gift));
}
