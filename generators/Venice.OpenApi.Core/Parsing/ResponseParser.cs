using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;

namespace Venice.OpenApi.Parsing;

/// <summary>Declared answers.</summary>
internal sealed class ResponseParser(ParseRun run)
{
    private readonly ContentParser _content = new(run);
    private readonly HeaderParser _headers = new(run);

    public List<OpenApiResponse> Parse(SpecLocation operation)
    {
        var responses = new List<OpenApiResponse>();
        foreach (var (key, written) in run.Read.Entries(run.Read.Map(operation, "responses")))
        {
            if (StatusOf(key) is not { } status)
            {
                run.Bag.Report(ParsingRules.UnknownStatus, written.Place, NodeText.Shown(key));
            }
            else if (!responses.Exists(other => other.Status == status))
            {
                responses.Add(ParseOne(status, written));
            }
        }

        return responses;
    }

    private static string? StatusOf(string key)
    {
        if (string.Equals(key, "default", StringComparison.OrdinalIgnoreCase))
        {
            return "default";
        }

        var isStatus = key.Length == 3 && key[0] is >= '1' and <= '5'
            && ((IsDigit(key[1]) && IsDigit(key[2])) || (key[1] is 'x' or 'X' && key[2] is 'x' or 'X'));
        return isStatus ? key.ToUpperInvariant() : null;
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    /// <summary>An answer whose description cannot be found is still declared: its status alone tells success from failure.</summary>
    private OpenApiResponse ParseOne(string status, SpecLocation written)
    {
        var at = run.References.Follow(written) ?? written;
        if (at.Map is null && at.Node is not Reading.SpecScalar { IsNull: true })
        {
            run.Read.Wrong<object>(status, "a mapping", at.Node);
        }

        return new()
        {
            Place = at.Place,
            Pointer = at.Pointer,
            Node = at.Map,
            Status = status,
            Description = run.DescriptionOf(written, at),
            Headers = _headers.Parse(at),
            Content = _content.Parse(at),
        };
    }
}
