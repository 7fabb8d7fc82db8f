using Venice.OpenApi.Binding.Documentation;
using Venice.OpenApi.Binding.Operations;
using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Finishing;

/// <summary>When all is bound: what depends on the whole, and the names.</summary>
internal sealed class ModelFinisher(BindingContext context)
{
    private readonly TypeGraph _graph = new(context.Shapes);

    /// <param name="types">Types that are wanted whether an operation uses them or not.</param>
    /// <param name="lines">Where the types stand that are sent.</param>
    public ApiModel Finish(IReadOnlyList<BoundOperation> operations, IncomingTypes incoming, IReadOnlyList<TypeModel> types, out DocumentLinesModel lines)
    {
        var models = operations.Select(static o => o.Model).ToList();
        var sent = _graph.Reach(types.Concat(models.SelectMany(Sent)).Concat(incoming.Answers));
        var answered = _graph.Reach(types.Concat(models.SelectMany(Answered)).Concat(incoming.Bodies));
        var all = sent.Concat(answered).Distinct().ToList();
        if (!context.Options.ModelsOnly)
        {
            all = [.. all.Concat(_graph.Reach(models.SelectMany(Headers))).Distinct()];
        }
        else
        {
            all.RemoveAll(static draft => draft.Record is { IsJson: false });
        }

        var isSent = new HashSet<TypeDraft>(sent);
        var isAnswered = new HashSet<TypeDraft>(answered);
        all.ForEach(draft => Directions.Apply(draft, isSent.Contains(draft), isAnswered.Contains(draft)));
        FileMarks.Apply(all, _graph);
        IncompleteMarks.Apply(answered, _graph);
        OutermostMarks.Apply(all, _graph);
        Announcements.Apply(all, _graph);

        var interfaces = context.Options.ModelsOnly ? [] : InterfaceBinder.Bind(operations, context);
        var payloads = new PayloadFinder(answered, _graph);
        var isInternal = context.Options.IsInternal;
        var writer = new NameWriter(context.Shapes, NameAssigner.Assign(all, interfaces, context));
        lines = new(context.Options.Namespace, context.Options.ClientName, context.DocumentName, LineTable.Of(all.Where(isSent.Contains), draft => writer.Name(draft.Key), context.Options.Namespace));
        var records = Sorted(all.Select(static d => d.Record).OfType<RecordModel>().Select(r => writer.Write(r) with { IsInternal = isInternal }), static r => r.Name);
        var enums = Sorted(all.Select(static d => d.Enum).OfType<EnumModel>().Select(e => writer.Write(e) with { IsInternal = isInternal }), static e => e.Name);
        var unions = Sorted(all.Select(static d => d.Union).OfType<UnionModel>().Select(u => writer.Write(u) with { IsInternal = isInternal }), static u => u.Name);
        var client = context.Options.ModelsOnly ? null : InterfaceBinder.Client(interfaces, context) with { IsInternal = isInternal };
        var examples = new ExampleBinder(records, enums, unions);
        return new ApiModel(
            context.Options.Namespace,
            client,
            interfaces.Select(i => writer.Write(i with { Operations = i.Operations.Select(payloads.Apply).ToEquatableArray() }) with { IsInternal = isInternal })
                .Select((api, index) => examples.Bind(api, client!.Apis[index].Name))
                .ToEquatableArray(),
            records,
            enums,
            unions,
            Sorted(all.Select(static d => d.Headers).OfType<HeadersModel>().Select(h => writer.Write(h) with { IsInternal = isInternal }), static h => h.Name),
            Resolver(records, enums, unions) with { IsInternal = isInternal });
    }

    private static EquatableArray<T> Sorted<T>(IEnumerable<T> items, Func<T, string> name)
        where T : IEquatable<T> => items.OrderBy(name, StringComparer.Ordinal).ToEquatableArray();

    private static IEnumerable<TypeModel> Sent(OperationModel operation)
    {
        if (operation.Request is { } request)
        {
            yield return new TypeModel(TypeKind.Record, request.TypeName);
        }
    }

    private static IEnumerable<TypeModel> Answered(OperationModel operation) =>
        operation.Answers.Select(static a => a.BodyType).Concat(operation.Errors.Select(static e => e.BodyType)).OfType<TypeModel>();

    private static IEnumerable<TypeModel> Headers(OperationModel operation) =>
        operation.Answers.Select(static a => a.HeadersTypeName).OfType<string>().Distinct().Select(static key => new TypeModel(TypeKind.Record, key));

    private ResolverModel Resolver(EquatableArray<RecordModel> records, EquatableArray<EnumModel> enums, EquatableArray<UnionModel> unions)
    {
        var names = records.Where(static r => r.IsJson).Select(static r => r.Name).Concat(enums.Select(static e => e.Name)).Concat(unions.Select(static u => u.Name));
        return new ResolverModel(context.Options.Namespace, ClientNames.Resolver(context.Options.ClientName), Sorted(names, static n => n), context.DocumentName);
    }
}
