using Venice.OpenApi.Document;

namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>Which alternative an instance takes: the one that it was sent to, else the one that was taken least.</summary>
/// <param name="heirs">Of a base with a discriminator those that extend it: they are its alternatives, although it does not list them.</param>
internal sealed class Choices(Func<OpenApiSchema, IReadOnlyList<OpenApiSchema>>? heirs = null)
{
    private readonly Dictionary<object, int> _taken = [];
    private readonly HashSet<OpenApiSchema> _reached = [];
    private readonly List<OpenApiSchema> _open = [];
    private Route _route = Route.None;

    public Random Random { get; set; } = new(0);

    /// <summary>The way that the next instances must take.</summary>
    public Route Route
    {
        set => _route = value;
    }

    public bool IsOnRoute(OpenApiSchema schema) => _route.Contains(schema);

    public IReadOnlyList<OpenApiSchema> Heirs(OpenApiSchema schema) => heirs?.Invoke(schema) ?? [];

    /// <summary>No instance of this root with this alternative was right so far.</summary>
    public bool IsMissing(OpenApiSchema alternative) => !_reached.Contains(alternative);

    public OpenApiSchema Pick(IReadOnlyList<OpenApiSchema> alternatives)
    {
        var chosen = alternatives.FirstOrDefault(IsOnRoute) ?? Least(alternatives);
        _open.Add(chosen);
        return chosen;
    }

    public OpenApiTypes Pick(object owner, IReadOnlyList<OpenApiTypes> types) => Least([.. types.Select(type => (owner, type))]).type;

    /// <summary>Another root is asked for.</summary>
    public void Restart() => _reached.Clear();

    public void Begin() => _open.Clear();

    /// <summary>The instance that was begun turned out to be right.</summary>
    public void Accept() => _reached.UnionWith(_open);

    private T Least<T>(IReadOnlyList<T> all)
        where T : notnull
    {
        var fewest = all.Min(one => _taken.GetValueOrDefault(one));
        var least = all.Where(one => _taken.GetValueOrDefault(one) == fewest).ToList();
        var chosen = least[Random.Next(least.Count)];
        _taken[chosen] = fewest + 1;
        return chosen;
    }
}
