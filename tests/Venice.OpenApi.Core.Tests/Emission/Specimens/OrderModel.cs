using Venice.OpenApi.Collections;
using Venice.OpenApi.Model;
using static Venice.OpenApi.Core.Tests.Emission.Specimens.Specimen;

namespace Venice.OpenApi.Core.Tests.Emission.Specimens;

/// <summary>A record with every type, presence and constraint.</summary>
internal static class OrderModel
{
    private static readonly (string Name, TypeModel Type)[] Types =
    [
        ("Text", Text), ("Flag", new(TypeKind.Boolean)), ("Int", Number), ("Long", new(TypeKind.Int64)), ("Real", new(TypeKind.Double)),
        ("Money", new(TypeKind.Decimal)), ("When", new(TypeKind.DateTime)), ("Day", new(TypeKind.Date)), ("Hour", new(TypeKind.Time)),
        ("Key", new(TypeKind.Guid)), ("Link", new(TypeKind.Uri)), ("Data", new(TypeKind.Bytes)), ("Any", new(TypeKind.Json)), ("File", new(TypeKind.File)),
        ("Tags", ListOf(Text)), ("Grid", ListOf(ListOf(new(TypeKind.Double)))), ("Gaps", ListOf(new(TypeKind.Int32, IsNullable: true))),
        ("Words", ListOf(new(TypeKind.String, IsNullable: true))), ("Map", MapOf(Text)), ("Deep", MapOf(ListOf(Named(TypeKind.Record, "Size")))),
        ("Box", Named(TypeKind.Record, "Size")), ("Paint", Named(TypeKind.Enum, "Color")), ("Gift", Named(TypeKind.Union, "Gift")),
        ("Paints", ListOf(Named(TypeKind.Enum, "Color"))), ("Sizes", ListOf(new(TypeKind.Record, "Size", IsNullable: true))), ("Files", ListOf(new(TypeKind.File))),
    ];

    /// <summary>What can be compared: two files are equal only when they are the same object.</summary>
    public static RecordModel WithoutFiles() => Shop.Order with
    {
        Name = "Basket",
        HasFiles = false,
        Properties = [.. Shop.Order.Properties.Where(static property => property.Type.Kind != TypeKind.File && property.Type.Item?.Kind != TypeKind.File)],
    };

    public static RecordModel Create()
    {
        var properties = new List<PropertyModel> { Property("Id", "id", Text, Presence.Required), Property("Note", "note", Text) };
        foreach (var presence in System.Enum.GetValues<Presence>())
        {
            properties.AddRange(Types.Select(type => Property($"{presence}{type.Name}", $"{presence}_{type.Name}", type.Type, presence, ConstraintsOf(type.Type))));
        }

        properties.Add(Property("Old", "old", Text) with { Documentation = Docs("Gone soon.") with { Obsolete = "Use note." } });
        properties.Add(Property("OldButNeeded", "old_but_needed", Text, Presence.Required) with { Documentation = Docs("Gone soon.") with { Obsolete = "Use note." } });
        properties.Add(Property("Event", "event", Text));
        properties.Add(Property("Reader", "reader", Number));
        properties.Add(Property("Context", "context", Number));
        properties.Add(Property("Writer", "writer", Number));
        properties.Add(Property("Violations", "violations", Number));
        properties.Add(Property("Secret", "secret", new(TypeKind.Boolean), Presence.Required) with { IsInternal = true });
        return Record("Order", [.. properties]) with
        {
            HasFiles = true,
            AdditionalProperties = new("Rest", new(TypeKind.Json), ConstraintModel.None),
            Constraints = new() { MinProperties = 2, MaxProperties = 200 },
            Rules =
            [
                new(RuleKind.NotTogether, ["Note", "Event"], null, "Give a note or an event, not both."),
                new(RuleKind.Requires, ["Reader", "Writer", "OptionalTags"], null, "A reader needs a writer."),
                new(RuleKind.ExactlyOne, ["Context", "Violations"], new("Note", "\"one\""), "Exactly one."),
                new(RuleKind.AtLeastOne, ["Context", "OptionalNullableInt"], new("RequiredPaint", "\"red\""), "At least one."),
                new(RuleKind.Absent, ["Event"], new("OptionalPaint", "\"red\""), "No event in red."),
                new(RuleKind.Present, ["Event", "OptionalNullableText"], new("OptionalNullableFlag", "true"), "Needs an event."),
                new(RuleKind.NotTogether, ["Id"], new("OptionalNullablePaint", "\"red\""), "Not in red."),
            ],
        };
    }

    private static ConstraintModel ConstraintsOf(TypeModel type) => type.Kind switch
    {
        TypeKind.String => new() { MinLength = 1, MaxLength = 20, Pattern = "^[a-z]+$", PatternText = "^[a-z]+$", IsPatternLinear = true },
        TypeKind.Uri => new() { MaxLength = 200 },
        TypeKind.Int32 => new() { Minimum = new("1", false), Maximum = new("100", false), MultipleOf = "1", ModelLimit = "steps" },
        TypeKind.Int64 => new() { Minimum = new("-9007199254740991", false), Maximum = new("9007199254740991", false), MultipleOf = "0.5" },
        TypeKind.Double => new() { Minimum = new("0", true), Maximum = new("2.5", false), MultipleOf = "0.1" },
        TypeKind.Decimal => new() { Minimum = new("0.01", false), MultipleOf = "0.01" },
        TypeKind.List => new() { MinItems = 1, MaxItems = 3, UniqueItems = true, Items = ConstraintsOf(type.Item!) },
        TypeKind.Map => new() { MaxProperties = 5, Items = ConstraintsOf(type.Item!) },
        _ => ConstraintModel.None,
    };
}
