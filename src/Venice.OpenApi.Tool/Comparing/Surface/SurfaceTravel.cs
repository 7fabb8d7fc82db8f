using Venice.OpenApi.Model;

namespace Venice.OpenApi.Tool.Comparing.Surface;

/// <summary>Which emitted types callers build, and which they read. What no operation reaches is a webhook's, and read; without operations everything may be both.</summary>
internal sealed class SurfaceTravel
{
    private readonly HashSet<string> _sent = new(StringComparer.Ordinal);
    private readonly HashSet<string> _answered = new(StringComparer.Ordinal);

    private readonly bool _isFree;

    public SurfaceTravel(ApiModel api)
    {
        _isFree = api.Interfaces.IsEmpty;
        var inside = Inside(api);
        foreach (var operation in api.Interfaces.SelectMany(static tag => tag.Operations))
        {
            if (operation.Request is { } request)
            {
                Reach(_sent, inside, [request.TypeName, .. Names(request.Body?.Type), .. request.Parameters.SelectMany(static parameter => Names(parameter.Type))]);
            }

            var answers = operation.Answers.SelectMany(static answer => Names(answer.BodyType)).Concat(operation.Errors.SelectMany(static error => Names(error.BodyType)));
            Reach(_answered, inside, answers);
        }
    }

    public bool IsSent(string type) => _sent.Contains(type) || _isFree;

    public bool IsAnswered(string type) => _answered.Contains(type) || !_sent.Contains(type);

    private static Dictionary<string, string[]> Inside(ApiModel api)
    {
        var inside = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var record in api.Records)
        {
            inside[record.Name] = [.. record.Properties.SelectMany(static property => Names(property.Type)), .. Names(record.AdditionalProperties?.ValueType)];
        }

        foreach (var union in api.Unions)
        {
            inside[union.Name] = [.. union.Cases.SelectMany(static item => Names(item.Type))];
        }

        return inside;
    }

    private static void Reach(HashSet<string> reached, Dictionary<string, string[]> inside, IEnumerable<string> from)
    {
        var open = new Stack<string>(from);
        while (open.TryPop(out var name))
        {
            if (reached.Add(name) && inside.TryGetValue(name, out var names))
            {
                foreach (var inner in names)
                {
                    open.Push(inner);
                }
            }
        }
    }

    private static IEnumerable<string> Names(TypeModel? type)
    {
        for (var at = type; at is not null; at = at.Item)
        {
            if (at.Name is { } name)
            {
                yield return name;
            }
        }
    }
}
