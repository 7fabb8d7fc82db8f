using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Parsing;

/// <summary>The property that tells the members of a union apart, and the schemas that its values stand for.</summary>
internal sealed class DiscriminatorParser(ParseRun run, SchemaStore store)
{
    public OpenApiDiscriminator? Parse(SpecLocation schema)
    {
        // Swagger 2.0 wrote the bare property name, and converters left it.
        if (schema.Map!["discriminator"] is SpecScalar { IsString: true } bare)
        {
            run.Bag.Report(ParsingRules.ReadAsMeant, bare.Place, "discriminator", "a mapping with 'propertyName'", NodeText.KindOf(bare));
            return new() { Place = bare.Place, Pointer = schema.Child("discriminator", bare).Pointer, PropertyName = bare.Text };
        }

        if (run.Read.Map(schema, "discriminator") is not { } at)
        {
            return null;
        }

        if (run.Read.Text(at, "propertyName") is not { } property)
        {
            run.Read.Wrong<object>("discriminator", "a mapping with 'propertyName'", at.Node);
            return null;
        }

        var discriminator = new OpenApiDiscriminator
        {
            Place = at.Place,
            Pointer = at.Pointer,
            Node = at.Map,
            PropertyName = property,
            Mapping = ParseMapping(at),
        };
        if (run.Read.Text(at, "defaultMapping") is { } name)
        {
            Link(at.File, "defaultMapping", name, at.Map!["defaultMapping"]!, schema => discriminator.Default = schema);
        }

        return discriminator;
    }

    /// <summary>The list fills in document order as the schemas become known.</summary>
    private List<KeyValuePair<string, OpenApiSchema>> ParseMapping(SpecLocation at)
    {
        var mapping = new List<KeyValuePair<string, OpenApiSchema>>();
        if (run.Read.Map(at, "mapping") is { } map)
        {
            foreach (var entry in map.Map!.Entries)
            {
                if (run.Read.Text(map, entry.Key) is not { } name)
                {
                    continue;
                }

                Link(at.File, entry.Key, name, entry.Value, schema => mapping.Add(new(entry.Key, schema)));
            }
        }

        return mapping;
    }

    private void Link(SpecFile file, string value, string name, SpecNode written, Action<OpenApiSchema> set)
    {
        if (Target(file, name) is { } target)
        {
            store.Link(target, set);
        }
        else
        {
            run.Bag.Report(ParsingRules.UnknownMapping, written.Place, NodeText.Shown(value), NodeText.Shown(name));
        }
    }

    /// <summary>A bare name is a schema before it is a file: the specification leaves it open and recommends this.</summary>
    private SpecLocation? Target(SpecFile file, string name)
    {
        var isName = name.IndexOfAny(['#', '/']) < 0;
        var component = isName ? run.References.Find(file, "#/components/schemas/" + JsonPointer.Escape(name)).Target : null;
        return component ?? run.References.Find(file, name).Target;
    }
}
