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
                Properties = record.Properties.Select(p => Apply(p, isSent, isAnswered)).ToEquatableArray(),
                AdditionalProperties = record.AdditionalProperties is { } rest ? rest with { ValueType = Apply(rest.ValueType, isSent) } : null,
            };
        }
        else if (draft.Union is { } union)
        {
            draft.Union = union with { Cases = union.Cases.Select(c => c with { Type = Apply(c.Type, isSent) }).ToEquatableArray() };
        }
    }

    private static PropertyModel Apply(PropertyModel property, bool isSent, bool isAnswered)
    {
        var isForOthers = (property.IsReadOnly && isSent) || (property.IsWriteOnly && !isSent);
        var documentation = property.Documentation;
        if (isSent && !isAnswered && property is { Presence: Presence.Optional or Presence.OptionalNullable, IsInternal: false })
        {
            documentation = documentation with { Value = ValueText.WithServiceDecides(documentation.Value) };
        }
        else if (!isSent)
        {
            documentation = documentation with { Value = ValueText.WithoutDefault(documentation.Value) };
        }

        return property with
        {
            Type = Apply(property.Type, isSent),
            Presence = isForOthers ? Loosened(property.Presence) : property.Presence,
            ConstantLiteral = isSent && !isForOthers ? property.ConstantLiteral : null,
            Documentation = documentation,
        };
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

        return type.Item is { } item
            ? type with { Item = Apply(item, isSent) }
            : type.Kind == TypeKind.File ? type with { Kind = TypeKind.String } : type;
    }
}
