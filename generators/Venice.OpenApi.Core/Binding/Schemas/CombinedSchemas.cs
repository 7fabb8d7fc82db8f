using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;

namespace Venice.OpenApi.Binding.Schemas;

/// <summary>Schemas that no document writes, made of those it writes. Equal wishes get the same schema: only so does a type that contains itself come to an end.</summary>
internal sealed class CombinedSchemas(OpenApiDocument document, DiagnosticBag bag)
{
    private readonly Dictionary<OpenApiSchema, List<OpenApiSchema>> _either = [];
    private readonly Dictionary<OpenApiSchema, List<OpenApiSchema>> _all = [];
    private readonly Dictionary<string, List<OpenApiSchema>> _shared = new(StringComparer.Ordinal);
    private readonly Dictionary<OpenApiSchema, OpenApiSchema> _alone = [];
    private readonly Dictionary<(OpenApiSchema Shared, OpenApiSchema Member), OpenApiSchema> _both = [];
    private readonly HashSet<OpenApiSchema> _combinations = [];

    // Schemas that combine each other in circles ask for more than any document means: those in the wild stay far below one for each that they write.
    private readonly int _limit = 256 + (2 * document.SchemaCount);
    private int _count;

    /// <summary>The members of a base that others extend, without what tells them apart.</summary>
    public OpenApiSchema Alone(SchemaFacts facts, OpenApiSchema named)
    {
        if (!_alone.TryGetValue(named, out var alone))
        {
            alone = new OpenApiSchema
            {
                Place = named.Place,
                Pointer = named.Pointer,
                ComponentName = named == facts.Source ? null : named.ComponentName,
                Types = OpenApiTypes.Object,
                Properties = facts.Properties,
                Required = facts.Required,
                AdditionalProperties = facts.AdditionalProperties,
            };
            _alone.Add(named, alone);
        }

        return alone;
    }

    /// <summary>One of several.</summary>
    public OpenApiSchema Either(IReadOnlyList<OpenApiSchema> members, OpenApiElement at) => Known(
        _either,
        members,
        static schema => schema.AnyOf,
        () => new OpenApiSchema { Place = at.Place, Pointer = at.Pointer, AnyOf = members });

    /// <summary>All of several, the last one outermost.</summary>
    public OpenApiSchema All(IEnumerable<OpenApiSchema> schemas)
    {
        var members = schemas.SelectMany(schema => _combinations.Contains(schema) ? schema.AllOf : [schema]).Distinct().ToList();
        var last = members[members.Count - 1];
        return members.Count == 1 ? last : Known(
            _all,
            members,
            static schema => schema.AllOf,
            () =>
            {
                var all = new OpenApiSchema { Place = last.Place, Pointer = last.Pointer, AllOf = members };
                _combinations.Add(all);
                return all;
            });
    }

    /// <summary>An alternative, with what is said beside all of them.</summary>
    public OpenApiSchema Both(OpenApiSchema shared, OpenApiSchema member, OpenApiSchema written)
    {
        var known = Same(shared);
        if (!_both.TryGetValue((known, member), out var both))
        {
            both = Made(new OpenApiSchema { Place = member.Place, Pointer = member.Pointer, Node = written.Node, AllOf = [known, member], Title = member.Title });
            _both.Add((known, member), both);
        }

        return both;
    }

    private OpenApiSchema Known(
        Dictionary<OpenApiSchema, List<OpenApiSchema>> table,
        IReadOnlyList<OpenApiSchema> members,
        Func<OpenApiSchema, IReadOnlyList<OpenApiSchema>> membersOf,
        Func<OpenApiSchema> make)
    {
        if (!table.TryGetValue(members[0], out var same))
        {
            table.Add(members[0], same = []);
        }

        var known = same.Find(schema => membersOf(schema).SequenceEqual(members));
        if (known is null)
        {
            known = Made(make());
            same.Add(known);
        }

        return known;
    }

    private OpenApiSchema Same(OpenApiSchema shared)
    {
        var names = string.Join("\n", shared.Properties.Select(static property => property.Name));
        if (!_shared.TryGetValue(names, out var same))
        {
            _shared.Add(names, same = []);
        }

        var known = same.Find(schema => IsSame(schema, shared));
        if (known is null)
        {
            same.Add(shared);
        }

        return known ?? shared;
    }

    private static bool IsSame(OpenApiSchema left, OpenApiSchema right) =>
        left.Properties.Select(static property => property.Schema).SequenceEqual(right.Properties.Select(static property => property.Schema))
        && left.Required.SequenceEqual(right.Required)
        && left.AdditionalProperties == right.AdditionalProperties
        && left.DependentRequired == right.DependentRequired
        && (left.Not, left.If, left.Then, left.Else) == (right.Not, right.If, right.Then, right.Else);

    private OpenApiSchema Made(OpenApiSchema schema)
    {
        if (++_count <= _limit)
        {
            return schema;
        }

        if (_count == _limit + 1)
        {
            bag.Report(BindingRules.NestedTooDeep, schema.Place, schema.Pointer);
        }

        return new OpenApiSchema { Place = schema.Place, Pointer = schema.Pointer };
    }
}
