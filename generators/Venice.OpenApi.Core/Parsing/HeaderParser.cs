using Venice.OpenApi.Document;

namespace Venice.OpenApi.Parsing;

/// <summary>Headers of responses and of parts.</summary>
internal sealed class HeaderParser(ParseRun run)
{
    public List<OpenApiHeader> Parse(SpecLocation owner)
    {
        var headers = new List<OpenApiHeader>();
        if (run.Read.Map(owner, "headers") is not { } map)
        {
            return headers;
        }

        foreach (var entry in map.Map!.Entries)
        {
            // "If a response header is defined with the name Content-Type, it shall be ignored"; of a part, contentType says it.
            var written = map.Child(entry.Key, entry.Value);
            if (!string.Equals(entry.Key, "Content-Type", StringComparison.OrdinalIgnoreCase) && run.References.Follow(written) is { } at)
            {
                headers.Add(ParseOne(entry.Key, written, at));
            }
        }

        return headers;
    }

    private OpenApiHeader ParseOne(string name, SpecLocation written, SpecLocation at)
    {
        if (at.Map is null)
        {
            run.Read.Wrong<object>(name, "a mapping", at.Node);
        }

        // its only representation; what else stands there describes bodies, and may lead back here
        var content = run.Read.Map(at, "content") is { Map.Entries: [var entry, ..] } map ? map.Child(entry.Key, entry.Value) : null;
        return new()
        {
            Place = at.Place,
            Pointer = at.Pointer,
            Node = at.Map,
            Name = name,
            Description = run.DescriptionOf(written, at),
            IsRequired = run.Read.Flag(at, "required"),
            IsDeprecated = run.Read.Flag(at, "deprecated"),
            Schema = run.Schemas.GetUnder(at, "schema") ?? (content is null || run.References.Follow(content) is not { } media ? null : run.Schemas.GetUnder(media, "schema")),
            MediaType = run.Read.Map(at, "content")?.Map!.Entries is [var only, ..] ? only.Key : null,
            Explode = run.Read.Flag(at, "explode"),
        };
    }
}
