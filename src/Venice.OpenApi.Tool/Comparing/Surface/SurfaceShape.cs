using Venice.OpenApi.Model;

namespace Venice.OpenApi.Tool.Comparing.Surface;

/// <summary>A type as it is declared.</summary>
/// <param name="Type"><see langword="null"/> for what has no type, or one that <paramref name="Text"/> tells.</param>
internal sealed record SurfaceShape(string Text, TypeModel? Type = null, Presence Presence = Presence.Required)
{
    public static SurfaceShape Of(TypeModel type, Presence presence) => new(Member(type, presence), type, presence);

    /// <summary>Whether an expression of the other type may be written where this type is asked for.</summary>
    public bool Takes(SurfaceShape other)
    {
        if (Text == other.Text)
        {
            return true;
        }

        if (Type is null || other.Type is null || (Presence == Presence.Required && other.Presence != Presence.Required && Type.IsValueType) || other.Presence == Presence.OptionalNullable)
        {
            return false;
        }

        return Bare(Type) == Bare(other.Type) || (Type.Kind, other.Type.Kind) switch
        {
            (TypeKind.Int64, TypeKind.Int32) or (TypeKind.Double, TypeKind.Int32 or TypeKind.Int64) or (TypeKind.Decimal, TypeKind.Int32 or TypeKind.Int64) => true,

            // an open enum is made of any text
            (TypeKind.Enum, TypeKind.String) => other.Presence == Presence.Required,
            _ => false,
        };
    }

    private static string Member(TypeModel type, Presence presence) => presence switch
    {
        Presence.Required => Bare(type),
        Presence.OptionalNullable => $"Optional<{Nullable(type)}>",
        _ => Nullable(type),
    };

    private static string Nullable(TypeModel type) => type.IsValueType ? $"{Bare(type)}?" : Bare(type);

    private static string Item(TypeModel type) => type.IsNullable ? Nullable(type) : Bare(type);

    private static string Bare(TypeModel type) => SimpleTypeNames.NotNull(type, Item);
}
