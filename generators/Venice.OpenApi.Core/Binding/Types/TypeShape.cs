using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Types;

/// <summary>
/// The shape of a type as it is when it is asked for, without names and words; equal for types that may be one. Most are like no other, and that shows in
/// the names and kinds of their members: all the rest is compared only where those agree.
/// </summary>
internal sealed class TypeShape(TypeDraft draft) : IEquatable<TypeShape>
{
    private readonly string _role = draft.Place.Role;
    private readonly object _model = (object?)draft.Record ?? (object?)draft.Enum ?? (object?)draft.Union ?? draft;
    private object? _neutral;

    private object Neutral => _neutral ??= ShapeNeutralizer.Neutral(_model);

    public bool Equals(TypeShape? other) => other is not null && _role == other._role && Neutral.Equals(other.Neutral);

    public override bool Equals(object? obj) => Equals(obj as TypeShape);

    // sums, as the order of members is no part of the shape
    public override int GetHashCode() => _model switch
    {
        RecordModel record => record.Properties.Items.Aggregate(0, static (sum, p) => sum + Hash(p.WireName, (int)p.Type.Kind + (16 * (int)p.Presence))),
        EnumModel choice => choice.Members.Items.Aggregate(0, static (sum, m) => sum + Hash(m.Value, 0)),
        UnionModel union => union.Cases.Items.Aggregate(0, static (sum, c) => sum + Hash(c.Name, (int)c.Type.Kind)),
        _ => _model.GetHashCode(),
    };

    private static int Hash(string name, int kind) => unchecked((name.GetHashCode() * 31) + kind);
}
