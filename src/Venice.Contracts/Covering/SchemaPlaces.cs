using Venice.OpenApi.Document;

namespace Venice.Contracts.Covering;

/// <summary>All places of a body that its schema speaks of, alternatives and what is inherited included, in the order of the document.</summary>
internal sealed class SchemaPlaces
{
    /// <summary>Deeper values, and schemas that contain themselves, are looked at to here: what holds once, holds further down.</summary>
    private const int MaxDepth = 16;

    /// <summary>A document may multiply alternatives by alternatives.</summary>
    private const int MaxPlaces = 20_000;

    private readonly List<SchemaPlace> _places = [];
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly HashSet<(string Place, OpenApiSchema Schema, SchemaGuard? Guard)> _seen = [];
    private readonly List<OpenApiSchema> _open = [];

    private SchemaPlaces()
    {
    }

    public static IReadOnlyList<SchemaPlace> Of(OpenApiSchema schema)
    {
        var places = new SchemaPlaces();
        places.Visit(schema, [], isOptional: false, RequiredOf(schema), []);
        return places._places;
    }

    /// <param name="written">The schema.</param>
    /// <param name="path">Where it speaks of.</param>
    /// <param name="isOptional">Whether what stands there need not be there.</param>
    /// <param name="required">The members that have to be there, as all parts of the schema together say.</param>
    /// <param name="guards">The alternatives that this is a part of.</param>
    private void Visit(OpenApiSchema written, IReadOnlyList<PathStep> path, bool isOptional, HashSet<string> required, IReadOnlyList<SchemaGuard> guards)
    {
        var schema = written.Resolved;
        if (path.Count > MaxDepth || _places.Count >= MaxPlaces || _open.Contains(schema) || !_seen.Add((PathStep.TextOf(path), schema, guards.Count == 0 ? null : guards[^1])))
        {
            return;
        }

        _open.Add(schema);
        _places.Add(new(path, schema, isOptional) { Guards = guards });
        foreach (var part in schema.AllOf.Append(schema.Reference).OfType<OpenApiSchema>())
        {
            Visit(part, path, isOptional, required, guards);
        }

        foreach (var alternative in Alternatives(schema))
        {
            Visit(alternative, path, isOptional, [.. required, .. RequiredOf(alternative)], [.. guards, new(path, alternative)]);
        }

        foreach (var property in schema.Properties)
        {
            AddMember(property, path, isOptional || !required.Contains(property.Name), guards);
        }

        if (schema.Items is { } items)
        {
            Visit(items, [.. path, PathStep.Item], isOptional, RequiredOf(items), guards);
        }

        if (schema.AdditionalProperties is { BooleanSchema: null } values)
        {
            Visit(values, [.. path, PathStep.AnyMember], isOptional, RequiredOf(values), guards);
        }

        _open.RemoveAt(_open.Count - 1);
    }

    private void AddMember(OpenApiProperty property, IReadOnlyList<PathStep> path, bool isOptional, IReadOnlyList<SchemaGuard> guards)
    {
        IReadOnlyList<PathStep> place = [.. path, PathStep.Member(property.Name)];
        if (_members.Add(PathStep.TextOf(place)))
        {
            _places.Add(new(place, property.Schema, isOptional) { IsMember = true });
        }

        Visit(property.Schema, place, isOptional, RequiredOf(property.Schema), guards);
    }

    private static IEnumerable<OpenApiSchema> Alternatives(OpenApiSchema schema) =>
        schema.OneOf.Concat(schema.AnyOf).Where(static member => !member.Resolved.IsNullOnly && member.Resolved.BooleanSchema is null);

    private static HashSet<string> RequiredOf(OpenApiSchema written)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Collect(written, names, 0);
        return names;

        static void Collect(OpenApiSchema written, HashSet<string> names, int depth)
        {
            var schema = written.Resolved;
            names.UnionWith(schema.Required);
            foreach (var part in depth > MaxDepth ? [] : schema.AllOf.Append(schema.Reference).OfType<OpenApiSchema>())
            {
                Collect(part, names, depth + 1);
            }
        }
    }
}
