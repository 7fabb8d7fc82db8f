using Venice.OpenApi.Document;

namespace Venice.OpenApi.Parsing;

/// <summary>Request bodies.</summary>
internal sealed class BodyParser(ParseRun run)
{
    private readonly ContentParser _content = new(run);

    public OpenApiRequestBody? ParseRequest(SpecLocation written)
    {
        if (run.References.Follow(written) is not { } at)
        {
            return null;
        }

        if (at.Map is null)
        {
            run.Read.Wrong<object>("requestBody", "a mapping with 'content'", at.Node);
            return null;
        }

        return new()
        {
            Place = at.Place,
            Pointer = at.Pointer,
            Node = at.Map,
            Description = run.DescriptionOf(written, at),
            IsRequired = run.Read.Flag(at, "required"),
            Content = _content.Parse(at),
        };
    }
}
