using Venice.OpenApi.Collections;
using Venice.OpenApi.Emission;
using Venice.OpenApi.Emission.Enums;
using Venice.OpenApi.Emission.Records;
using Venice.OpenApi.Emission.Unions;
using Venice.OpenApi.Model;
using static Venice.OpenApi.Core.Tests.Emission.Specimens.Specimen;

namespace Venice.OpenApi.Core.Tests.Emission.Specimens;

/// <summary>A small API that has every kind of member once: what is emitted for it must compile and carry values.</summary>
internal static class Shop
{
    public static readonly EnumModel Color = Enum("Color", ("Red", "red"), ("Auto", "auto"), ("AUTO", "Auto"), ("None", "")) with
    {
        Members =
        [
            new("Red", "red", Docs("Like a rose.")),
            new("Auto", "auto", Docs("The shop chooses.")),
            new("AUTO", "Auto", Docs("The shop chooses, loudly.") with { Obsolete = "Use \"auto\"." }),
            new("None", "", Docs("No colour.")),
        ],
    };

    public static readonly RecordModel Size = Record(
        "Size",
        Property("Width", "width", Number, Presence.Required, new() { Minimum = new("0", true), Maximum = new("1280", false), MultipleOf = "8" }, "How wide."),
        Property("Unit", "unit", Text, Presence.Required) with { ConstantLiteral = "\"mm\"" });

    public static readonly UnionModel Gift = Union(
        "Gift",
        Case("Size", Named(TypeKind.Record, "Size"), ["width"], ["width", "unit"], ("unit", "mm")),
        Case("Color", Named(TypeKind.Enum, "Color")),
        Case("Words", Text) with { Constraints = new() { MaxLength = 40 } },
        Case("Count", Number),
        Case("Price", new(TypeKind.Double)),
        Case("Names", ListOf(Text)),
        Case("Sizes", ListOf(Named(TypeKind.Record, "Size"))),
        Case("Yes", new(TypeKind.Boolean)),
        Case("When", new(TypeKind.DateTime)),
        Case("Order", Named(TypeKind.Record, "Order"), ["id"], ["id", "note"])) with { HasFiles = true };

    public static readonly UnionModel Parcel = Union(
        "Parcel",
        Case("Box", Named(TypeKind.Record, "Size"), ["width"], ["width"]),
        Case("Letter", Named(TypeKind.Record, "Letter"), [], ["text"]))
        with { Discriminator = "kind", KnownValues = [new("box", "Box"), new("letter", "Letter")] };

    public static readonly UnionModel Detail = Union(
        "Detail",
        Case("Box", Named(TypeKind.Record, "Size"), [], ["width"]),
        Case("Letter", Named(TypeKind.Record, "Letter"), [], ["text"]))
        with { AnnouncedKey = "type", KnownValues = [new("box", "Box"), new("letter", "Letter")] };

    public static readonly RecordModel Letter = Record("Letter", Property("Text", "text", Text));

    public static readonly RecordModel Empty = Record("Empty");

    public static readonly RecordModel Announcing = Record(
        "Announcing",
        Property("Type", "type", Text),
        Property("Detail", "detail", Named(TypeKind.Union, "Detail")),
        Property("More", "more", ListOf(Named(TypeKind.Union, "Detail")))) with { AnnouncedProperties = ["type"] };

    public static readonly RecordModel Knot = Record("Knot", Property("Next", "next", Named(TypeKind.Record, "Knot"), Presence.Required)) with { HasIncomplete = false };

    public static readonly RecordModel Order = OrderModel.Create();

    public static readonly RecordModel Basket = OrderModel.WithoutFiles();

    public static IReadOnlyList<EmittedFile> Files =>
    [
        .. EnumEmitter.Emit(Color),
        .. new[] { Size, Letter, Empty, Announcing, Knot, Order, Basket, Ticket.Model }.SelectMany(static record => (IEnumerable<EmittedFile>)RecordEmitter.Emit(record)),
        .. new[] { Gift, Parcel, Detail }.SelectMany(static union => (IEnumerable<EmittedFile>)UnionEmitter.Emit(union)),
    ];
}
