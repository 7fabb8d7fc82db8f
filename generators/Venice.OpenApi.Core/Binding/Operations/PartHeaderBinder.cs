using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Operations;

/// <summary>Headers of the parts of a multipart body: members of the request like the operation's own parameters.</summary>
internal static class PartHeaderBinder
{
    public static IEnumerable<BoundParameter> Bind(OpenApiOperation operation, TypePlace place, BindingContext context)
    {
        if (BodyBinder.MultipartOf(operation, context) is not { Schema: { } schema } form)
        {
            yield break;
        }

        var members = context.Facts.Of(SchemaBinder.Subject(schema, out _));
        var isOnly = operation.RequestBody!.Content.Count == 1;
        foreach (var encoding in form.Encodings.Where(encoding => members.Properties.Any(property => property.Name == encoding.Property)))
        {
            // without the part there is nothing that could have the header
            var isPartSent = isOnly && members.Required.Contains(encoding.Property);
            foreach (var header in encoding.Headers.Where(static header => !Keywords.IsTrue(header, "x-hidden")))
            {
                var type = header.Schema is { } value
                    ? ParameterBinder.AsText(context.Schemas.Bind(value, place.Child(encoding.Property).Child(header.Name)))
                    : new BoundType(new TypeModel(TypeKind.String), ConstraintModel.None);
                yield return new BoundParameter(Parameter(header, encoding.Property, header.IsRequired && isPartSent), type) { Part = encoding.Property };
            }
        }
    }

    private static OpenApiParameter Parameter(OpenApiHeader header, string part, bool isRequired) => new()
    {
        Place = header.Place,
        Pointer = header.Pointer,
        Node = header.Node,
        Name = header.Name,
        Location = OpenApiParameterLocation.Header,
        Description = header.Description ?? $"The header `{header.Name}` of the part `{part}`.",
        IsRequired = isRequired,
        IsDeprecated = header.IsDeprecated,
        Schema = header.Schema,
        MediaType = header.MediaType,
        Style = "simple",
        Explode = header.Explode,
    };
}
