using Venice.OpenApi.Binding.Documentation;
using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Operations;

/// <summary>All that a caller hands over, in one object: the body's own record where there is nothing else.</summary>
internal static class RequestBinder
{
    private const string BodyName = "Body";

    public static RequestModel? Bind(OpenApiOperation operation, string stem, BindingContext context)
    {
        var place = new TypePlace(stem + "Request", stem + "Input", "request of " + stem);
        var parameters = ParameterBinder.Bind(operation, new TypePlace(place.Name), context);
        parameters.AddRange(PartHeaderBinder.Bind(operation, new TypePlace(place.Name), context));
        var body = BodyBinder.Bind(operation, parameters.Count == 0 ? place : place with { Name = place.Name + BodyName, Fallback = null }, context);
        if (parameters.Count == 0 && body is null)
        {
            return null;
        }

        if (parameters.Count == 0 && body is { Bound.Type: { Kind: TypeKind.Record, Name: { } key } type })
        {
            return new RequestModel(key, !body.IsRequired, [], new BodyModel(null, type with { IsNullable = false }, PresenceOf(body), body.Representations));
        }

        return Gather(operation, place, parameters, body, context);
    }

    private static RequestModel Gather(OpenApiOperation operation, TypePlace place, List<BoundParameter> parameters, BoundBody? body, BindingContext context)
    {
        var draft = context.Shapes.Add(operation, null, null, place);
        var reserved = ReservedNames.OfRecord(draft.WantedName);
        if (body is not null)
        {
            reserved.Add(BodyName);
        }

        var names = NameScope.Members(ParameterBinder.WantedNames(parameters, context), reserved, "Value");
        var properties = parameters.Select((parameter, index) => ParameterBinder.Property(parameter, names[index], context)).ToList();
        if (body is not null)
        {
            var documentation = DocumentationBinder.Of(body.Description, null, "The body of the request.");
            properties.Add(new PropertyModel(BodyName, "body", body.Bound.Type with { IsNullable = false }, PresenceOf(body), body.Bound.Constraints, documentation));
        }

        draft.Places = parameters.ConvertAll(parameter => parameter.Parameter.Place).Select((place, index) => new KeyValuePair<string, SourcePlace>(names[index], place)).ToList();
        draft.Record = RecordOf(draft, operation, $"What `{operation.Method} {operation.Path}` takes.", properties, context);
        return new RequestModel(
            draft.Key,
            properties.TrueForAll(static p => p.Presence == Presence.Optional || p.ConstantLiteral is not null),
            parameters.Select((parameter, index) => ParameterBinder.Parameter(parameter, names[index])).ToEquatableArray(),
            body is null ? null : new BodyModel(BodyName, body.Bound.Type with { IsNullable = false }, PresenceOf(body), body.Representations));
    }

    /// <summary>A record that gathers values which travel apart.</summary>
    public static RecordModel RecordOf(TypeDraft draft, OpenApiOperation operation, string summary, IEnumerable<PropertyModel> properties, BindingContext context) => new(
        context.Options.Namespace,
        draft.Key,
        OriginText.Of(operation.Pointer),
        context.DocumentName,
        new DocumentationModel(summary),
        properties.ToEquatableArray(),
        [],
        null,
        ConstraintModel.None,
        []) { IsJson = false };

    private static Presence PresenceOf(BoundBody body) => body.IsRequired ? Presence.Required : Presence.Optional;
}
