namespace Venice.OpenApi.Model;

/// <summary>The type of a value. <paramref name="Name"/> is the emitted type's simple name; <paramref name="Item"/> what a list or map holds.</summary>
/// <param name="IsFlat">A record in which nothing is nested but lists and maps of plain values: it is no step towards nesting without end.</param>
/// <param name="IsNullable">The value itself may be null on the wire (an item of a list, say); a member's optionality is <see cref="Presence"/>.</param>
internal sealed record TypeModel(TypeKind Kind, string? Name = null, TypeModel? Item = null, bool IsNullable = false, bool IsFlat = false)
{
    /// <summary>A struct in C#: its nullable form is <c>Nullable&lt;T&gt;</c>.</summary>
    public bool IsValueType => Kind is TypeKind.Boolean or TypeKind.Int32 or TypeKind.Int64 or TypeKind.Double or TypeKind.Decimal
        or TypeKind.DateTime or TypeKind.Date or TypeKind.Time or TypeKind.Guid or TypeKind.Bytes or TypeKind.Json or TypeKind.Enum;
}
