using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Types;

/// <summary>What a schema became. Until all is bound, names inside are keys of <see cref="ShapeTable"/>.</summary>
/// <param name="Constant">A C# literal when there is one possible value.</param>
internal sealed record BoundType(TypeModel Type, ConstraintModel Constraints, string? Constant = null)
{
    public static readonly BoundType Json = new(new TypeModel(TypeKind.Json), ConstraintModel.None);

    // A JsonElement holds null by itself.
    public BoundType Nullable(bool isNullable) => isNullable && Type is { IsNullable: false, Kind: not TypeKind.Json } ? this with { Type = Type with { IsNullable = true } } : this;
}
