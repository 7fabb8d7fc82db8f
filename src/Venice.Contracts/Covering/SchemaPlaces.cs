using System.Globalization;
using Venice.OpenApi.Document;

namespace Venice.Contracts.Covering;

/// <summary>All places of a body that its schema speaks of, alternatives and what is inherited included, in the order of the document.</summary>
internal sealed class SchemaPlaces
{
    /// <summary>Deeper values, and schemas that contain themselves, are looked at to here: what holds once, holds further down.</summary>
    private const int MaxDepth = 16;

    /// <summary>A document may multiply members by members.</summary>
    private const int MaxPlaces = 20_000;

    /// <summary>Of a schema that is not looked at whole.</summary>
    public static readonly string TooManyReason = string.Create(CultureInfo.InvariantCulture, $"The schema speaks of more than {MaxPlaces} places; the others were not looked at.");

    private readonly List<SchemaPlace> _places = [];
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly HashSet<(string Place, OpenApiSchema Schema, SchemaGuard? Guard, bool IsOptional, string Required)> _seen = [];
    private readonly Dictionary<(string Place, OpenApiSchema Alternative), SchemaGuard> _guards = [];
    private readonly Dictionary<OpenApiSchema, IReadOnlyList<string>> _names = [];
    private readonly List<OpenApiSchema> _open = [];
    private bool _isCut;

    private SchemaPlaces()
    {
    }

    /// <param name="schema">The schema of the body.</param>
    /// <param name="isWhole">Gets whether there are no more places than are looked at.</param>
    public static IReadOnlyList<SchemaPlace> Of(OpenApiSchema schema, out bool isWhole)
    {
        var places = new SchemaPlaces();
        places.Visit(schema, [], isOptional: false, RequiredOf(schema), null);
        isWhole = !places._isCut;
        return places._places;
    }

    /// <param name="written">The schema.</param>
    /// <param name="path">Where it speaks of.</param>
    /// <param name="isOptional">Whether what stands there need not be there.</param>
    /// <param name="required">The members that have to be there, as all parts of the schema together say.</param>
    /// <param name="guard">The alternative that this is a part of.</param>
    private void Visit(OpenApiSchema written, IReadOnlyList<PathStep> path, bool isOptional, HashSet<string> required, SchemaGuard? guard)
    {
        var schema = written.Resolved;
        if (path.Count > MaxDepth || _open.Contains(schema) || !_seen.Add((PathStep.TextOf(path), schema, guard, isOptional, RequiredIn(schema, required))))
        {
            return;
        }

        if (_places.Count >= MaxPlaces)
        {
            _isCut = true;
            return;
        }

        _open.Add(schema);
        _places.Add(new(path, schema, isOptional) { Guard = guard });
        foreach (var part in schema.AllOf.Append(schema.Reference).OfType<OpenApiSchema>())
        {
            Visit(part, path, isOptional, required, guard);
        }

        foreach (var alternative in Alternatives(schema))
        {
            Visit(alternative, path, isOptional, [.. required, .. RequiredOf(alternative)], GuardOf(path, alternative, guard));
        }

        foreach (var property in schema.Properties)
        {
            AddMember(property, path, isOptional || !required.Contains(property.Name), guard);
        }

        if (schema.Items is { } items)
        {
            Visit(items, [.. path, PathStep.Item], isOptional, RequiredOf(items), guard);
        }

        if (schema.AdditionalProperties is { BooleanSchema: null } values)
        {
            Visit(values, [.. path, PathStep.AnyMember], isOptional, RequiredOf(values), guard);
        }

        _open.RemoveAt(_open.Count - 1);
    }

    /// <summary>One for all that lead to it: else alternatives inside of alternatives would be looked at once for each way.</summary>
    private SchemaGuard GuardOf(IReadOnlyList<PathStep> path, OpenApiSchema alternative, SchemaGuard? outer)
    {
        var key = (PathStep.TextOf(path), alternative.Resolved);
        if (!_guards.TryGetValue(key, out var guard))
        {
            guard = new(path, alternative);
            _guards.Add(key, guard);
        }

        guard.Outer.Add(outer);
        return guard;
    }

    /// <summary>Which of the members that have to be there a schema speaks of: only these make a difference to it.</summary>
    private string RequiredIn(OpenApiSchema schema, HashSet<string> required)
    {
        if (required.Count == 0)
        {
            return "";
        }

        if (!_names.TryGetValue(schema, out var names))
        {
            _names.Add(schema, names = NamesOf(schema));
        }

        return string.Join('\n', names.Where(required.Contains));
    }

    /// <summary>The members that a schema and all its parts and alternatives name.</summary>
    private static List<string> NamesOf(OpenApiSchema schema)
    {
        var (parts, open) = (new HashSet<OpenApiSchema>(), new Stack<OpenApiSchema>([schema]));
        while (open.TryPop(out var written))
        {
            var part = written.Resolved;
            foreach (var inner in parts.Add(part) ? part.AllOf.Append(part.Reference).OfType<OpenApiSchema>().Concat(Alternatives(part)) : [])
            {
                open.Push(inner);
            }
        }

        return [.. parts.SelectMany(static part => part.Properties).Select(static property => property.Name).Distinct(StringComparer.Ordinal)];
    }

    private void AddMember(OpenApiProperty property, IReadOnlyList<PathStep> path, bool isOptional, SchemaGuard? guard)
    {
        IReadOnlyList<PathStep> place = [.. path, PathStep.Member(property.Name)];
        if (_members.Add(PathStep.TextOf(place)))
        {
            _places.Add(new(place, property.Schema, isOptional) { IsMember = true });
        }

        Visit(property.Schema, place, isOptional, RequiredOf(property.Schema), guard);
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
