using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Types;

/// <summary>What a schema became. Until all is bound, names inside are keys of <see cref="ShapeTable"/>.</summary>
/// <param name="Constant">A C# literal when there is one possible value.</param>
internal sealed record BoundType(TypeModel Type, ConstraintModel Constraints, string? Constant = null)
{
    public static readonly BoundType Json = new(new TypeModel(TypeKind.Json), ConstraintModel.None);

    /// <summary>The type of a value that is not left out: that it may be null is said elsewhere.</summary>
    public TypeModel NotNull => Type.IsNullable ? Type with { IsNullable = false } : Type;

    /// <summary>Any JSON of these kinds.</summary>
    public static BoundType JsonOf(JsonKinds kinds) => Json with { Constraints = new ConstraintModel { JsonKinds = kinds } };

    public BoundType Nullable(bool isNullable) => (isNullable, Type) switch
    {
        // A JsonElement holds null by itself.
        (true, { Kind: TypeKind.Json }) => Constraints.JsonKinds == JsonKinds.Any ? this : this with { Constraints = Constraints with { JsonKinds = Constraints.JsonKinds | JsonKinds.Null } },
        (true, { IsNullable: false }) => this with { Type = Type with { IsNullable = true } },
        _ => this,
    };
}
