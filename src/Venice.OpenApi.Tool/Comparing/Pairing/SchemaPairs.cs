using Venice.OpenApi.Document;
using Venice.OpenApi.Tool.Comparing.Changes;

namespace Venice.OpenApi.Tool.Comparing.Pairing;

/// <summary>
/// Every pair of schemas that is met, each compared once: schemas that contain themselves come to an end, and a component that is used a thousand times
/// costs as much as one that is used once.
/// </summary>
internal sealed class SchemaPairs(SchemaLens before, SchemaLens after)
{
    /// <summary>Several times what the largest public document needs.</summary>
    public const int Most = 500_000;

    private readonly Dictionary<(OpenApiSchema Before, bool, OpenApiSchema After, bool, Direction), SchemaPair> _known = [];
    private readonly Queue<SchemaPair> _open = new();
    private readonly HashSet<OpenApiSchema> _met = [];

    /// <summary>Not everything was compared: the documents pair too many schemas with each other.</summary>
    public bool IsCut { get; private set; }

    public SchemaPair Of(OpenApiSchema left, OpenApiSchema right, Direction direction)
    {
        _met.Add(left.Resolved);
        _met.Add(right.Resolved);
        var (b, a) = (before.Of(left), after.Of(right));
        _met.UnionWith(b.Facts.Sources);
        _met.UnionWith(a.Facts.Sources);
        var key = (b.Schema, b.IsNullable, a.Schema, a.IsNullable, direction);
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        var pair = new SchemaPair(b, a, direction);
        if (_known.Count < Most)
        {
            _known.Add(key, pair);
            _open.Enqueue(pair);
        }
        else
        {
            IsCut = true;
        }

        return pair;
    }

    /// <summary>The next one that was not compared yet.</summary>
    public SchemaPair? Next() => _open.TryDequeue(out var pair) ? pair : null;

    /// <summary>Something that was compared uses it.</summary>
    public bool IsMet(OpenApiSchema schema) => _met.Contains(schema) || _met.Contains(schema.Resolved);

    public EffectiveSchema SeenBefore(OpenApiSchema schema) => before.Of(schema);

    public EffectiveSchema SeenAfter(OpenApiSchema schema) => after.Of(schema);

    /// <summary>What is only in one of the documents uses its schemas too.</summary>
    /// <returns>Whether it was not met before.</returns>
    public bool Meet(OpenApiSchema schema) => _met.Add(schema.Resolved);
}
