using System.Text.Json.Nodes;
using Venice.OpenApi.Document;

namespace Venice.Contracts.Deriving;

/// <summary>A body with as many members as go together: they are added in the order of the document, each for as long as the schema has nothing against it.</summary>
internal sealed class RequestBodyMaker(OpenApiSchema schema, string? selector, IReadOnlyDictionary<string, JsonNode> given, List<ContractGap> gaps)
{
    private readonly SpecimenMaker _maker = new(isRequest: true, withOptional: true);

    public Specimen? Make()
    {
        var flat = FlatSchema.Of(schema, static all => all[0]);
        if (flat.Properties.Count == 0)
        {
            return Checked(_maker.Make(schema));
        }

        var members = flat.Properties.Where(property => flat.Required.Contains(property.Name)).Select(static property => property.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var property in flat.Properties)
        {
            if (members.Contains(property.Name) || given.ContainsKey(property.Name) || string.Equals(property.Name, selector, StringComparison.Ordinal))
            {
                continue;
            }

            if (!_maker.Travels(property.Schema))
            {
                gaps.Add(new(property.Schema.Pointer, "Is deprecated, or not sent; the requests leave it out."));
                continue;
            }

            members.Add(property.Name);
            if (Of(flat, members) is not { } made || SpecJson.Objection(schema, made.Plain) is not null)
            {
                members.Remove(property.Name);
                gaps.Add(new(property.Schema.Pointer, "Does not go together with the members before it; the requests leave it out."));
            }
        }

        return Checked(Of(flat, members));
    }

    private Specimen? Of(FlatSchema flat, HashSet<string> members) => _maker.MakeObject(flat, property => members.Contains(property.Name), given);

    private Specimen? Checked(Specimen? made)
    {
        var objection = made is null ? "it is endless, or allows nothing" : SpecJson.Objection(schema, made.Plain);
        if (objection is not null)
        {
            gaps.Add(new(schema.Pointer, $"No example could be made of it: {objection}."));
            return null;
        }

        return made;
    }
}
