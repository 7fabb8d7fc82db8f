using Venice.OpenApi.Document;

namespace Venice.OpenApi.Binding.Schemas;

/// <summary>Schemas that no document writes, made of those it writes. Equal wishes get the same schema: only so does a type that contains itself come to an end.</summary>
internal sealed class CombinedSchemas
{
    private readonly Dictionary<OpenApiSchema, List<OpenApiSchema>> _either = [];
    private readonly Dictionary<(OpenApiSchema Shared, OpenApiSchema Member), OpenApiSchema> _both = [];

    /// <summary>One of several.</summary>
    public OpenApiSchema Either(IReadOnlyList<OpenApiSchema> members, OpenApiElement at)
    {
        if (!_either.TryGetValue(members[0], out var known))
        {
            _either.Add(members[0], known = []);
        }

        var either = known.Find(schema => schema.AnyOf.SequenceEqual(members));
        if (either is null)
        {
            either = new OpenApiSchema { Place = at.Place, Pointer = at.Pointer, AnyOf = members };
            known.Add(either);
        }

        return either;
    }

    /// <summary>An alternative, with what is said beside all of them.</summary>
    public OpenApiSchema Both(OpenApiSchema owner, OpenApiSchema shared, OpenApiSchema member, OpenApiSchema written)
    {
        if (!_both.TryGetValue((owner, member), out var both))
        {
            both = new OpenApiSchema { Place = member.Place, Pointer = member.Pointer, Node = written.Node, AllOf = [shared, member], Title = member.Title };
            _both.Add((owner, member), both);
        }

        return both;
    }
}
