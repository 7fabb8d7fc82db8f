using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;

namespace Venice.OpenApi.Parsing;

/// <summary><c>content</c>: representations by media type.</summary>
internal sealed class ContentParser(ParseRun run)
{
    private readonly HeaderParser _headers = new(run);

    public List<OpenApiMediaType> Parse(SpecLocation owner)
    {
        var content = new List<OpenApiMediaType>();
        if (run.Read.Map(owner, "content") is { } map)
        {
            foreach (var entry in map.Map!.Entries)
            {
                content.Add(ParseOne(entry.Key, map.Child(entry.Key, entry.Value)));
            }
        }

        return content;
    }

    /// <summary>A representation that says nothing is one all the same: its name alone tells what travels.</summary>
    private OpenApiMediaType ParseOne(string name, SpecLocation written)
    {
        var at = run.References.Follow(written) ?? written;
        if (at.Map is null && at.Node is not Reading.SpecScalar { IsNull: true })
        {
            run.Read.Wrong<object>(name, "a mapping with 'schema'", at.Node);
        }

        foreach (var keyword in new[] { "prefixEncoding", "itemEncoding" })
        {
            if (at.Map?.Entry(keyword) is { } entry)
            {
                run.Bag.Report(ParsingRules.PositionalEncoding, entry.KeyPlace, keyword);
            }
        }

        return new()
        {
            Place = at.Place,
            Pointer = at.Pointer,
            Node = at.Map,
            Name = name,
            Schema = run.Schemas.GetUnder(at, "schema"),
            ItemSchema = run.Schemas.GetUnder(at, "itemSchema"),
            Encodings = ParseEncodings(at),
        };
    }

    private List<OpenApiEncoding> ParseEncodings(SpecLocation mediaType)
    {
        var encodings = new List<OpenApiEncoding>();
        if (run.Read.Map(mediaType, "encoding") is not { } map)
        {
            return encodings;
        }

        foreach (var entry in map.Map!.Entries)
        {
            var at = map.Child(entry.Key, entry.Value);
            if (at.Map is null)
            {
                run.Read.Wrong<object>(entry.Key, "a mapping", at.Node);
                continue;
            }

            encodings.Add(new()
            {
                Place = at.Place,
                Pointer = at.Pointer,
                Node = at.Map,
                Property = entry.Key,
                ContentType = run.Read.Text(at, "contentType"),
                Style = run.Read.Text(at, "style"),
                Explode = run.Read.Boolean(at, "explode"),
                Headers = _headers.Parse(at),
            });
        }

        return encodings;
    }
}
