using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Finishing;

/// <summary>Writes the settled names over the keys.</summary>
internal sealed class NameWriter(ShapeTable shapes, IReadOnlyDictionary<string, string> names)
{
    public string Name(string key) => names[shapes[key].Key];

    public RecordModel Write(RecordModel record) => record with
    {
        Name = Name(record.Name),
        Properties = record.Properties.Rewrite(Write),
        AdditionalProperties = record.AdditionalProperties is { } rest ? rest with { ValueType = Write(rest.ValueType) } : null,
    };

    public EnumModel Write(EnumModel model) => model with { Name = Name(model.Name) };

    public UnionModel Write(UnionModel union) => union with
    {
        Name = Name(union.Name),
        Cases = union.Cases.Rewrite(c => Write(c.Type) is var type && ReferenceEquals(type, c.Type) ? c : c with { Type = type }),
    };

    public HeadersModel Write(HeadersModel headers) => headers with
    {
        Name = Name(headers.Name),
        Headers = headers.Headers.Rewrite(h => Write(h.Type) is var type && ReferenceEquals(type, h.Type) ? h : h with { Type = type }),
    };

    public InterfaceModel Write(InterfaceModel model) => model with { Operations = model.Operations.Rewrite(Write) };

    private OperationModel Write(OperationModel operation) => operation with
    {
        Request = operation.Request is { } request ? Write(request) : null,
        Answers = operation.Answers
            .Select(answer => answer with
            {
                BodyType = answer.BodyType is { } type ? Write(AsAnswered(type)) : null,
                HeadersTypeName = answer.HeadersTypeName is { } headers ? Name(headers) : null,
            })
            .ToEquatableArray(),
        Errors = operation.Errors.Select(error => error with { BodyType = error.BodyType is { } type ? Write(AsAnswered(type)) : null }).ToEquatableArray(),
    };

    private RequestModel Write(RequestModel request) => request with
    {
        TypeName = Name(request.TypeName),
        Parameters = request.Parameters.Select(p => p with { Type = Write(p.Type) }).ToEquatableArray(),
        Body = request.Body is { } body
            ? body with { Type = Write(body.Type), Representations = body.Representations.Select(r => Write(r, body.Type)).ToEquatableArray() }
            : null,
    };

    // The parts are the body's members as they finally are.
    private RepresentationModel Write(RepresentationModel representation, TypeModel body)
    {
        if (representation.Parts.IsEmpty || body.Name is not { } key)
        {
            return representation;
        }

        var written = representation.Parts.ToDictionary(static p => p.WireName, StringComparer.Ordinal);
        var parts = shapes[key].Record!.Properties.Select(p => written.TryGetValue(p.WireName, out var part)
            ? Write(p) with { PartContentType = part.PartContentType, PartStyle = part.PartStyle, PartExplode = part.PartExplode }
            : Write(p));
        return representation with { Parts = parts.ToEquatableArray() };
    }

    private PropertyModel Write(PropertyModel property) => Write(property.Type) is var type && ReferenceEquals(type, property.Type) ? property : property with { Type = type };

    // a type without a name in it stays the object that it is: most members are texts and numbers
    private TypeModel Write(TypeModel type)
    {
        var name = type.Name is { } key ? Name(key) : null;
        var item = type.Item is { } held ? Write(held) : null;
        return name is null && ReferenceEquals(item, type.Item) ? type : type with { Name = name, Item = item, IsFlat = type.Kind == TypeKind.Record && shapes[type.Name!].IsFlat };
    }

    private static TypeModel AsAnswered(TypeModel type) =>
        type.Item is { } item ? type with { Item = AsAnswered(item) } : type.Kind == TypeKind.File ? type with { Kind = TypeKind.String } : type;
}
