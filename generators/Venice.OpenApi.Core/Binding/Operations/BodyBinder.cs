using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Operations;

/// <summary>The request body: one type for all media types that carry the same members.</summary>
internal static class BodyBinder
{
    public static BoundBody? Bind(OpenApiOperation operation, TypePlace place, BindingContext context)
    {
        if (operation.RequestBody is not { } body)
        {
            return null;
        }

        var contents = Contents(body);
        var chosen = Choose(contents, context);
        if (chosen.Count == 0)
        {
            return null;
        }

        var types = chosen.ConvertAll(content => BindContent(content.Media, content.Kind, place, context));
        context.Schemas.Drain();
        var type = types[0];
        var used = new List<BodyContent> { chosen[0] };
        for (var i = 1; i < chosen.Count; i++)
        {
            if (types[i].Type == type.Type)
            {
                used.Add(chosen[i]);
            }
            else if (types[i].Type.Kind == TypeKind.Record && type.Type.Kind == TypeKind.Record)
            {
                type = new BodyMerger(context, operation, place).Merge(type, types[i]);
                used.Add(chosen[i]);
            }
        }

        foreach (var media in contents.Where(media => !used.Exists(u => u.Media == media)))
        {
            context.Bag.Report(BindingRules.MediaTypeIgnored, media.Place, media.Name, OperationNames.Id(operation), used[0].Media.Name);
        }

        return new BoundBody(
            type,
            body.IsRequired || RequiresMembers(type, context),
            used.Select(content => Representation(content.Media, content.Kind, type, context)).ToEquatableArray(),
            body.Description);
    }

    /// <summary>The form with parts that is sent, when there is one.</summary>
    public static OpenApiMediaType? MultipartOf(OpenApiOperation operation, BindingContext context) =>
        operation.RequestBody is { } body ? Contents(body).Find(media => MediaTypes.OfRequest(media, context) == ContentKind.Multipart) : null;

    private static List<OpenApiMediaType> Contents(OpenApiRequestBody body) => [.. body.Content.Where(static media => !Keywords.IsTrue(media, "x-hidden"))];

    // JSON first, then forms: they carry the same members. Texts and bytes only where nothing else is taken.
    private static List<BodyContent> Choose(List<OpenApiMediaType> contents, BindingContext context)
    {
        var kinds = contents.ConvertAll(media => new BodyContent(media, MediaTypes.OfRequest(media, context)));
        var chosen = new List<BodyContent>();
        foreach (var kind in new[] { ContentKind.Json, ContentKind.Multipart, ContentKind.Form })
        {
            var found = kinds.FindIndex(content => content.Kind == kind);
            if (found >= 0)
            {
                chosen.Add(kinds[found]);
            }
        }

        return chosen.Count > 0 ? chosen : [.. kinds.Where(static c => c.Kind == ContentKind.Text).Concat(kinds).Take(1)];
    }

    private static BoundType BindContent(OpenApiMediaType media, ContentKind kind, TypePlace place, BindingContext context) => kind switch
    {
        ContentKind.Binary => new BoundType(new TypeModel(TypeKind.File), ConstraintModel.None),
        ContentKind.Text => new BoundType(new TypeModel(TypeKind.String), ConstraintModel.None),
        _ when media.Schema is { } schema => context.Schemas.Bind(schema, place),
        _ => BoundType.Json,
    };

    // Hardly any document says `required: true`; a schema that requires members says it too.
    private static bool RequiresMembers(BoundType type, BindingContext context) =>
        type.Type is { Kind: TypeKind.Record, Name: { } key }
        && context.Shapes[key].Record!.Properties.Any(static p => p is { Presence: Presence.Required or Presence.RequiredNullable, IsReadOnly: false });

    private static RepresentationModel Representation(OpenApiMediaType media, ContentKind kind, BoundType type, BindingContext context)
    {
        if (kind is not (ContentKind.Multipart or ContentKind.Form) || type.Type is not { Kind: TypeKind.Record, Name: { } key })
        {
            return new RepresentationModel(media.Name, kind, []);
        }

        var encodings = media.Encodings.ToDictionary(static e => e.Property, StringComparer.Ordinal);
        var parts = context.Shapes[key].Record!.Properties
            .Select(p => encodings.TryGetValue(p.WireName, out var encoding) ? Encoded(p, encoding, hasStyle: kind == ContentKind.Form || context.Document.Version != OpenApiVersion.V30) : p);
        return new RepresentationModel(media.Name, kind, parts.ToEquatableArray());
    }

    /// <summary>
    /// A style, or that it explodes, says that the value is written as a query parameter would be; only then the content type does not count.
    /// Before OpenAPI 3.1 that was said of pairs only, and ignored for parts.
    /// </summary>
    private static PropertyModel Encoded(PropertyModel part, OpenApiEncoding encoding, bool hasStyle)
    {
        var style = !hasStyle ? null : encoding.Style ?? (encoding.Explode is null ? null : "form");
        return part with { PartContentType = encoding.ContentType, PartStyle = style, PartExplode = encoding.Explode ?? style is null or "form" };
    }
}
