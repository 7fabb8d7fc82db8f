using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Operations;

/// <summary>What webhooks and callbacks carry: types for what comes in, and to answer it. Who receives them is not ours to emit.</summary>
internal static class IncomingBinder
{
    public static IncomingTypes Bind(BindingContext context, IReadOnlyCollection<OpenApiOperation> chosen, NameScope stems)
    {
        var bodies = new List<TypeModel>();
        var answers = new List<TypeModel>();
        var options = context.Options;
        var areAllChosen = options.Operations.IsEmpty && options.Tags.IsEmpty;
        foreach (var webhook in context.Document.Webhooks)
        {
            var wanted = webhook.Operations.Where(operation =>
                (areAllChosen || Names(options.Operations, operation.OperationId) || operation.Tags.Any(tag => Names(options.Tags, tag))) && !Names(options.Excluded, operation.OperationId));
            Add([.. wanted], Identifier.Of(webhook.Name) + "Webhook");
        }

        var seen = new HashSet<OpenApiIncoming>();
        foreach (var operation in chosen)
        {
            foreach (var callback in operation.Callbacks.Where(seen.Add))
            {
                Add(callback.Operations, Identifier.Cut(OperationNames.Stem(operation, new DiagnosticBag()) + Identifier.Of(callback.Name) + "Callback"));
            }
        }

        context.Schemas.Drain();
        return new IncomingTypes(bodies, answers);

        void Add(IReadOnlyList<OpenApiOperation> operations, string name)
        {
            foreach (var operation in operations)
            {
                var stem = stems.Claim(operations.Count == 1 ? name : name + Identifier.Of(operation.Method));
                if (Parameters(operation, stem, context) is { } parameters)
                {
                    bodies.Add(parameters);
                }

                bodies.AddRange(Types(operation.RequestBody?.Content, new TypePlace(stem, stem + "Body", "body of " + stem), context));
                foreach (var response in operation.Responses)
                {
                    answers.AddRange(Types(response.Content, new TypePlace(stem + "Answer", null, "answer to " + stem), context));
                }
            }
        }
    }

    /// <summary>What comes beside the body, in a record that a receiver fills from the request and checks.</summary>
    private static TypeModel? Parameters(OpenApiOperation operation, string stem, BindingContext context)
    {
        var place = new TypePlace(stem + "Parameters");
        var parameters = ParameterBinder.Bind(operation, place, context);
        if (parameters.Count == 0)
        {
            return null;
        }

        var draft = context.Shapes.Add(operation, null, null, place);
        var names = NameScope.Members(ParameterBinder.WantedNames(parameters, context), ReservedNames.OfRecord(draft.WantedName), "Value");
        draft.Record = RequestBinder.RecordOf(
            draft,
            operation,
            $"The parameters of `{operation.Method} {operation.Path}`, a call that the service makes.",
            parameters.Select((parameter, index) => ParameterBinder.Property(parameter, names[index], context)),
            context);
        return new TypeModel(TypeKind.Record, draft.Key);
    }

    private static bool Names(Collections.EquatableArray<string> chosen, string? name) => name is not null && chosen.Contains(name);

    private static IEnumerable<TypeModel> Types(IReadOnlyList<OpenApiMediaType>? content, TypePlace place, BindingContext context)
    {
        foreach (var media in content ?? [])
        {
            if (media.Schema is { } schema && MediaTypes.OfRequest(media, context) is ContentKind.Json or ContentKind.Form or ContentKind.Multipart)
            {
                yield return context.Schemas.Bind(schema, place).Type;
            }
        }
    }
}
