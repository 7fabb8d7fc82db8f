using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Finishing;

/// <summary>Where payloads stand in answers: strings of base64 that are decoded while they arrive.</summary>
/// <remarks>A place is left out where the same value might be read as something else. It is read all the same then, only not on the way.</remarks>
internal sealed class PayloadFinder
{
    /// <summary>Payloads that stand deeper are not decoded on the way.</summary>
    private const int MaxDepth = 8;

    private const int MaxPlaces = 32;

    private readonly TypeGraph _graph;
    private readonly HashSet<TypeDraft> _holders = [];

    public PayloadFinder(IReadOnlyList<TypeDraft> answered, TypeGraph graph)
    {
        _graph = graph;
        var open = new Stack<TypeDraft>(answered.Where(static draft => TypeGraph.Types(draft).Any(static type => Innermost(type).Kind == TypeKind.Bytes)));
        if (open.Count == 0)
        {
            return;
        }

        var holders = graph.Holders(answered);
        while (open.Count > 0)
        {
            var draft = open.Pop();
            if (_holders.Add(draft))
            {
                foreach (var holder in holders[draft])
                {
                    open.Push(holder);
                }
            }
        }
    }

    /// <summary>The operation with the places of its answers.</summary>
    public OperationModel Apply(OperationModel operation) => operation.Answers.Any(HasPayloads)
        ? operation with { Answers = operation.Answers.Select(answer => HasPayloads(answer) ? answer with { Payloads = Find(answer.BodyType!) } : answer).ToEquatableArray() }
        : operation;

    private static TypeModel Innermost(TypeModel type)
    {
        while (type.Item is { } item)
        {
            type = item;
        }

        return type;
    }

    private bool HasPayloads(AnswerModel answer) => answer is { Kind: ContentKind.Json, BodyType: { } type } && Holds(type);

    private bool Holds(TypeModel type) =>
        Innermost(type).Kind == TypeKind.Bytes || (_graph.Named(type) is { } draft && _holders.Contains(draft));

    private EquatableArray<string> Find(TypeModel type) => Places(type, [])
        .Where(static place => place.IsPayload)
        .Select(static place => place.Pointer)
        .Distinct(StringComparer.Ordinal)
        .Take(MaxPlaces)
        .ToEquatableArray();

    /// <summary>All values that are no object or list; what is not looked into is one.</summary>
    private List<PayloadPlace> Places(TypeModel type, List<TypeDraft> path)
    {
        if (type.Item is { } item)
        {
            return Inside(null, Places(item, path));
        }

        if (type.Kind == TypeKind.Bytes)
        {
            return [new PayloadPlace([], isPayload: true)];
        }

        if (_graph.Named(type) is not { Enum: null } draft || path.Contains(draft) || path.Count == MaxDepth)
        {
            return [new PayloadPlace([], isPayload: false)];
        }

        path.Add(draft);
        var places = draft.Union is { } union ? OfCases(union, path) : draft.Record is { } record ? OfMembers(record, path) : [];
        path.RemoveAt(path.Count - 1);
        return places;
    }

    private List<PayloadPlace> OfMembers(RecordModel record, List<TypeDraft> path)
    {
        var places = record.Properties.SelectMany(property => Inside(property.WireName, PlacesOrValue(property.Type, path))).ToList();
        if (record.AdditionalProperties is { } additional)
        {
            // a declared member is none of the others, which a place of theirs could not tell
            places.AddRange(places.Count == 0 ? Inside(null, PlacesOrValue(additional.ValueType, path)) : [new PayloadPlace([null], isPayload: false)]);
        }

        return places;
    }

    private List<PayloadPlace> OfCases(UnionModel union, List<TypeDraft> path)
    {
        var cases = union.Cases.Select(@case => Places(@case.Type, path)).ToList();
        return
        [
            .. cases.SelectMany(
                (places, index) => places.Where(place => !place.IsPayload || !cases.Where((_, other) => other != index).SelectMany(static other => other).Any(other => IsInTheWay(other, place)))),
        ];
    }

    private static bool IsInTheWay(PayloadPlace other, PayloadPlace place) => other.Meets(place) && !(other.IsPayload && other.Depth == place.Depth);

    /// <summary>Where no payload is, nothing is looked into.</summary>
    private List<PayloadPlace> PlacesOrValue(TypeModel type, List<TypeDraft> path) => Holds(type) ? Places(type, path) : [new PayloadPlace([], isPayload: false)];

    private static List<PayloadPlace> Inside(string? name, List<PayloadPlace> places) => places.ConvertAll(place => place.Inside(name));
}
