using Venice.OpenApi.Document;

namespace Venice.OpenApi.Parsing;

/// <summary>The document as a whole.</summary>
internal sealed class DocumentParser(ParseRun run)
{
    public OpenApiDocument Parse(string file)
    {
        var top = run.Files.Main.Top;
        var read = run.Read;
        var info = read.Map(top, "info");
        var components = read.Map(top, "components");
        var security = new SecurityParser(run);

        // Named schemas come first, so that each is addressed by its name and not by the place that happens to reach it.
        var named = new NamedSchemas(run, components);
        var schemas = run.IsPartial ? [] : named.ParseAll();
        var securitySchemes = security.ParseSchemes(components);
        run.RootSecurity = security.ParseRequirements(top) ?? [];
        var servers = new ServerParser(run).Parse(top);
        var operations = new PathParser(run, security).Parse(top);
        var webhooks = run.Incoming.ParseWebhooks(top);
        run.Schemas.Complete(run.IsPartial ? named.ParseHeirs : null);

        return new()
        {
            Place = top.Place,
            Pointer = top.Pointer,
            Node = top.Map,
            Version = run.Files.Main.Version,
            File = file,
            Title = info is null ? null : read.Text(info, "title"),
            Description = info is null ? null : read.Text(info, "description"),
            ApiVersion = info is null ? null : read.Text(info, "version"),
            Servers = servers,
            Tags = ParseTags(top),
            Operations = operations,
            Webhooks = webhooks,
            Schemas = run.IsPartial ? named.Parsed() : schemas,
            SchemaCount = run.Schemas.Count,
            SecuritySchemes = securitySchemes,
        };
    }

    private List<OpenApiTag> ParseTags(SpecLocation top)
    {
        var tags = new List<OpenApiTag>();
        foreach (var at in run.Read.Items(top, "tags"))
        {
            if (at.Map is null)
            {
                run.Read.Wrong<object>("tags", "a list of mappings with 'name'", at.Node);
            }
            else if (run.Read.Text(at, "name") is { } name && !tags.Exists(tag => tag.Name == name))
            {
                tags.Add(new() { Place = at.Place, Pointer = at.Pointer, Node = at.Map, Name = name, Description = run.Read.Text(at, "description") });
            }
        }

        return tags;
    }
}
