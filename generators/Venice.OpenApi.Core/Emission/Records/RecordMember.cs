using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Records;

/// <summary>A property as it is declared: what its presence means for the C# around it.</summary>
internal sealed class RecordMember(PropertyModel model, string @namespace)
{
    public PropertyModel Model => model;

    public string Name => model.Name;

    public TypeModel Type => model.Type;

    public string WireName => model.WireName;

    /// <summary>An internal member cannot be <c>required</c> in a public type: the method that sets it is the one that must.</summary>
    public Presence Presence { get; } = (model.IsInternal, model.Presence) switch
    {
        (true, Presence.Required) => Presence.Optional,
        (true, Presence.RequiredNullable) => Presence.OptionalNullable,
        var (_, presence) => presence,
    };

    public bool MustBeThere => Presence is Presence.Required or Presence.RequiredNullable;

    /// <summary>Required of the caller; a constant is there already.</summary>
    public bool IsRequiredKeyword => MustBeThere && model.ConstantLiteral is null;

    /// <summary>A constant that is always sent.</summary>
    public string? Constant => Presence == Presence.Required ? model.ConstantLiteral : null;

    public string TypeName => field ??= TypeNames.Member(model.Type, Presence, @namespace);

    public string NullableTypeName => field ??= TypeNames.Nullable(model.Type, @namespace);

    public string NotNullTypeName => field ??= TypeNames.NotNull(model.Type, @namespace);

    /// <summary>The condition that it is set; <see langword="null"/> when it always is.</summary>
    public string? IsSet => Presence switch
    {
        Presence.Optional => $"{Name} is not null",
        Presence.OptionalNullable => $"{Name}.IsSet",
        _ => null,
    };

    /// <summary>The condition that it is not set; <see langword="null"/> when it always is set.</summary>
    public string? IsUnset => Presence switch
    {
        Presence.Optional => $"{Name} is null",
        Presence.OptionalNullable => $"!{Name}.IsSet",
        _ => null,
    };

    /// <summary>C# would compare it by reference.</summary>
    public bool IsComparedByContent => model.Type.Kind is TypeKind.List or TypeKind.Map or TypeKind.Bytes or TypeKind.Json;
}
