using Venice.OpenApi.Model;
using static Venice.OpenApi.Core.Tests.Emission.Specimens.Specimen;

namespace Venice.OpenApi.Core.Tests.Emission.Records;

public sealed class DeclarationTests
{
    [Theory]
    [InlineData("String", "Required", "public required string A { get; init; }")]
    [InlineData("String", "RequiredNullable", "public required string? A { get; init; }")]
    [InlineData("String", "Optional", "public string? A { get; init; }")]
    [InlineData("String", "OptionalNullable", "public global::Venice.OpenApi.Optional<string?> A { get; init; }")]
    [InlineData("Int32", "Required", "public required int A { get; init; }")]
    [InlineData("Int64", "Optional", "public long? A { get; init; }")]
    [InlineData("Bytes", "Required", "public required global::System.ReadOnlyMemory<byte> A { get; init; }")]
    [InlineData("Json", "Optional", "public global::System.Text.Json.JsonElement? A { get; init; }")]
    [InlineData("File", "Required", "public required global::Venice.OpenApi.FileInput A { get; init; }")]
    [InlineData("Decimal", "OptionalNullable", "public global::Venice.OpenApi.Optional<decimal?> A { get; init; }")]
    [InlineData("DateTime", "Optional", "public global::System.DateTimeOffset? A { get; init; }")]
    [InlineData("Date", "Optional", "public global::System.DateOnly? A { get; init; }")]
    [InlineData("Time", "Optional", "public global::System.TimeOnly? A { get; init; }")]
    [InlineData("Guid", "Optional", "public global::System.Guid? A { get; init; }")]
    [InlineData("Uri", "Optional", "public global::System.Uri? A { get; init; }")]
    [InlineData("Record", "Optional", "public global::Acme.Thing? A { get; init; }")]
    [InlineData("Enum", "Required", "public required global::Acme.Thing A { get; init; }")]
    public void Member_OfATypeAndPresence_IsDeclared(string kind, string presence, string expected)
    {
        var type = new TypeModel(System.Enum.Parse<TypeKind>(kind), kind is "Record" or "Enum" ? "Thing" : null);

        Assert.Contains(expected, Lines(Property("A", "a", type, System.Enum.Parse<Presence>(presence))));
    }

    [Fact]
    public void Member_OfNestedCollections_KeepsTheNullsOfItems()
    {
        var type = ListOf(MapOf(new TypeModel(TypeKind.Int32, IsNullable: true)));

        Assert.Contains(
            "public global::System.Collections.Generic.IReadOnlyList<global::System.Collections.Generic.IReadOnlyDictionary<string, int?>>? A { get; init; }",
            Lines(Property("A", "a", type)));
    }

    [Fact]
    public void Constant_WhenRequired_IsThereAlready() =>
        Assert.Contains("public string A { get; init; } = \"image\";", Lines(Property("A", "a", Text, Presence.Required) with { ConstantLiteral = "\"image\"" }));

    [Fact]
    public void InternalMember_ThatTheDocumentRequires_IsNeverRequiredOfTheCaller() =>
        Assert.Contains("internal bool? A { get; init; }", Lines(Property("A", "a", new(TypeKind.Boolean), Presence.Required) with { IsInternal = true }));

    [Theory]
    [InlineData("Optional", "[global::System.Obsolete(\"Use b.\")]")]
    [InlineData("Required", "/// <remarks>Deprecated: Use b.</remarks>")]
    public void DeprecatedMember_ByItsPresence_WarnsOrSaysSo(string presence, string expected)
    {
        var property = Property("A", "a", Text, System.Enum.Parse<Presence>(presence)) with { Documentation = new("S.") { Obsolete = "Use b." } };

        Assert.Contains(expected, Lines(property));
    }

    [Fact]
    public void RequestObject_ThatIsNoJson_HasNothingOfJson()
    {
        var source = Emit(Record("Call", Property("A", "a", Text)) with { IsJson = false });

        Assert.DoesNotContain("Json", source, StringComparison.Ordinal);
        Assert.Contains("violations", source, StringComparison.Ordinal);
    }

    private static string[] Lines(PropertyModel property) => [.. Emit(Record("Holder", property)).Split('\n').Select(static line => line.Trim())];
}
