using Venice.OpenApi.Binding.Documentation;
using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Finishing;

/// <summary>What depends on whether a type is sent, answered or both.</summary>
internal static class Directions
{
    public static void Apply(TypeDraft draft, bool isSent, bool isAnswered)
    {
        if (draft.Record is { } record)
        {
            draft.Record = record with
            {
                Properties = record.Properties.Rewrite(p => Apply(p, isSent, isAnswered)),
                AdditionalProperties = record.AdditionalProperties is { } rest ? rest with { ValueType = Apply(rest.ValueType, isSent) } : null,
            };
        }
        else if (draft.Union is { } union)
        {
            draft.Union = union with { Cases = union.Cases.Rewrite(c => Apply(c.Type, isSent) is var type && ReferenceEquals(type, c.Type) ? c : c with { Type = type }) };
        }
    }

    private static PropertyModel Apply(PropertyModel property, bool isSent, bool isAnswered)
    {
        var isForOthers = (property.IsReadOnly && isSent) || (property.IsWriteOnly && !isSent);
        var (type, presence) = (Apply(property.Type, isSent), isForOthers ? Loosened(property.Presence) : property.Presence);
        var (constant, documentation) = (isSent && !isForOthers ? property.ConstantLiteral : null, Documentation(property, isSent, isAnswered));
        var isSame = ReferenceEquals(type, property.Type) && presence == property.Presence && constant == property.ConstantLiteral && ReferenceEquals(documentation, property.Documentation);
        return isSame ? property : property with { Type = type, Presence = presence, ConstantLiteral = constant, Documentation = documentation };
    }

    private static DocumentationModel Documentation(PropertyModel property, bool isSent, bool isAnswered)
    {
        var written = property.Documentation;
        var isLeftToService = isSent && !isAnswered && property is { Presence: Presence.Optional or Presence.OptionalNullable, IsInternal: false };
        var value = isLeftToService ? ValueText.WithServiceDecides(written.Value) : isSent ? written.Value : ValueText.WithoutDefault(written.Value);
        return value == written.Value ? written : written with { Value = value };
    }

    private static Presence Loosened(Presence presence) => presence switch
    {
        Presence.Required => Presence.Optional,
        Presence.RequiredNullable => Presence.OptionalNullable,
        _ => presence,
    };

    // Only requests upload: in an answer a file is the text that it is on the wire.
    private static TypeModel Apply(TypeModel type, bool isSent)
    {
        if (isSent)
        {
            return type;
        }

        if (type.Item is { } item)
        {
            return Apply(item, isSent) is var applied && ReferenceEquals(applied, item) ? type : type with { Item = applied };
        }

        return type.Kind == TypeKind.File ? type with { Kind = TypeKind.String } : type;
    }
}
