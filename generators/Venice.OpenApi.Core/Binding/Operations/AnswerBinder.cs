using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Operations;

/// <summary>The successes of an operation: a method for each kind of content.</summary>
internal static class AnswerBinder
{
    private static readonly ContentKind[] Kinds = [ContentKind.Json, ContentKind.Stream, ContentKind.Text, ContentKind.Binary];

    /// <summary>Without a declared success, <c>default</c> is one when it has content.</summary>
    public static IReadOnlyList<OpenApiResponse> Successes(OpenApiOperation operation)
    {
        var successes = operation.Responses.Where(static r => r.Status.StartsWith("2", StringComparison.Ordinal)).ToList();
        return successes.Count > 0 ? successes : [.. operation.Responses.Where(static r => r.Status == "default" && r.Content.Count > 0)];
    }

    public static EquatableArray<AnswerModel> Bind(OpenApiOperation operation, string stem, DocumentationModel documentation, BindingContext context)
    {
        var successes = Successes(operation);
        var headers = HeadersBinder.Bind(operation, successes, stem, context);
        var contents = successes
            .SelectMany(response => response.Content
                .Where(static media => !Keywords.IsTrue(media, "x-hidden"))
                .Select(media => new AnswerContent(response, media, MediaTypes.OfAnswer(media, context))))
            .ToList();
        if (contents.Count == 0)
        {
            var statuses = successes.Count == 0 ? ["2XX"] : successes.Select(static r => r.Status).Distinct(StringComparer.Ordinal).ToEquatableArray();
            return [new AnswerModel(stem + "Async", ContentKind.None, statuses, [], null, headers, null, documentation)];
        }

        foreach (var empty in successes.Where(static r => r.Content.Count == 0))
        {
            context.Bag.Report(BindingRules.AnswerWithoutContent, empty.Place, OperationNames.Id(operation), empty.Status);
        }

        var answers = new List<AnswerModel>();
        foreach (var kind in Kinds)
        {
            var same = contents.Where(content => content.Kind == kind).ToList();
            if (same.Count > 0)
            {
                answers.Add(new AnswerModel(
                    MethodName(stem, kind, answers.Count == 0),
                    kind,
                    same.Select(static c => c.Response.Status).Distinct(StringComparer.Ordinal).ToEquatableArray(),
                    same.Select(static c => c.Media.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToEquatableArray(),
                    Content(operation, stem, kind, same, context),
                    kind == ContentKind.Stream ? null : headers,
                    null,
                    documentation));
            }
        }

        return answers.ToEquatableArray();
    }

    // A stream is another kind of method: it says so even where nothing else is answered.
    private static string MethodName(string stem, ContentKind kind, bool isFirst) =>
        (isFirst && kind != ContentKind.Stream) || stem.EndsWith(kind.ToString(), StringComparison.Ordinal) ? stem + "Async" : stem + kind + "Async";

    private static TypeModel? Content(OpenApiOperation operation, string stem, ContentKind kind, List<AnswerContent> contents, BindingContext context)
    {
        if (kind != ContentKind.Stream)
        {
            return kind == ContentKind.Json ? Body(operation, stem, contents.ConvertAll(static content => new AnswerSchema(content.Response, content.Media.Schema)), "Response", context) : null;
        }

        var items = contents.ConvertAll(content => new AnswerSchema(content.Response, StreamItems.Of(content.Media, context)));
        var described = items.FindAll(static item => item.Schema is not null);
        var isOfEvents = contents.TrueForAll(static content => MediaTypes.IsEvents(content.Media.Name));
        return described.Count > 0 ? Body(operation, stem, described, "Item", context) : isOfEvents ? null : new TypeModel(TypeKind.Json);
    }

    private static TypeModel Body(
        OpenApiOperation operation, string stem, List<AnswerSchema> contents, string suffix, BindingContext context)
    {
        var place = new TypePlace(stem + suffix, stem + (suffix == "Response" ? "Answer" : "StreamItem"), "answer of " + stem);
        var schemas = contents.Select(static c => c.Schema).OfType<OpenApiSchema>().ToList();
        if (schemas.Count < contents.Count)
        {
            return new TypeModel(TypeKind.Json);
        }

        var distinct = schemas.Select(static s => SchemaBinder.Subject(s, out _)).Distinct().ToList();
        if (distinct.Count == 1)
        {
            return context.Schemas.Bind(schemas[0], place).Type;
        }

        var types = distinct.ConvertAll(schema => context.Schemas.Bind(schema, place));
        if (types.TrueForAll(type => type.Type == types[0].Type))
        {
            return types[0].Type;
        }

        context.Bag.Report(BindingRules.AnswersMerged, contents[0].Response.Place, OperationNames.Id(operation));
        return context.Schemas.Bind(context.Combined.Either(distinct, contents[0].Response), place).Type;
    }
}
