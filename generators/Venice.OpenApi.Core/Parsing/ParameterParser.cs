using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;

namespace Venice.OpenApi.Parsing;

/// <summary>Parameters of paths and operations.</summary>
internal sealed class ParameterParser(ParseRun run)
{
    private static readonly HashSet<string> IgnoredHeaders = new(StringComparer.OrdinalIgnoreCase) { "Accept", "Content-Type", "Authorization" };

    private readonly ContentParser _content = new(run);

    public static bool AreSame(OpenApiParameter one, OpenApiParameter other) =>
        one.Location == other.Location
        && string.Equals(one.Name, other.Name, one.Location == OpenApiParameterLocation.Header ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    public IReadOnlyList<OpenApiParameter> ParseList(SpecLocation owner)
    {
        var parameters = new List<OpenApiParameter>();
        foreach (var written in run.Read.Items(owner, "parameters"))
        {
            if (run.References.Follow(written) is not { } at || Parse(written, at) is not { } parameter)
            {
                continue;
            }

            if (parameters.Exists(other => AreSame(other, parameter)))
            {
                run.Bag.Report(ParsingRules.DuplicateParameter, written.Place, NodeText.Shown(parameter.Name), parameter.Location.ToString().ToLowerInvariant());
            }
            else
            {
                parameters.Add(parameter);
            }
        }

        return parameters;
    }

    private OpenApiParameter? Parse(SpecLocation written, SpecLocation at)
    {
        if (at.Map is null)
        {
            run.Read.Wrong<object>("parameters", "a list of mappings", at.Node);
            return null;
        }

        var name = run.Read.Text(at, "name");
        if (name is null || run.Read.Text(at, "in") is not { } place)
        {
            run.Bag.Report(ParsingRules.IncompleteParameter, at.Place, name is null ? "name" : "in");
            return null;
        }

        if (LocationOf(place) is not { } location)
        {
            run.Bag.Report(ParsingRules.UnknownLocation, at.Map["in"]!.Place, NodeText.Shown(place));
            return null;
        }

        // "If in is header and the name is Accept, Content-Type or Authorization, the definition shall be ignored."
        return location == OpenApiParameterLocation.Header && IgnoredHeaders.Contains(name) ? null : Build(written, at, name, location);
    }

    private static OpenApiParameterLocation? LocationOf(string text) => text switch
    {
        "path" => OpenApiParameterLocation.Path,
        "query" => OpenApiParameterLocation.Query,
        "header" => OpenApiParameterLocation.Header,
        "cookie" => OpenApiParameterLocation.Cookie,
        "querystring" => OpenApiParameterLocation.QueryString,
        _ => null,
    };

    private OpenApiParameter Build(SpecLocation written, SpecLocation at, string name, OpenApiParameterLocation location)
    {
        var style = StyleOf(at, location);
        var content = _content.Parse(at);
        return new()
        {
            Place = at.Place,
            Pointer = at.Pointer,
            Node = at.Map,
            Name = name,
            Location = location,
            Description = run.DescriptionOf(written, at),
            IsRequired = location == OpenApiParameterLocation.Path || run.Read.Flag(at, "required"),
            IsDeprecated = run.Read.Flag(at, "deprecated"),
            Schema = run.Schemas.GetUnder(at, "schema") ?? content.FirstOrDefault()?.Schema,
            MediaType = content.FirstOrDefault()?.Name,
            Style = style,
            Explode = run.Read.Boolean(at, "explode") ?? style is "form" or "cookie",
            AllowReserved = run.Read.Flag(at, "allowReserved"),
        };
    }

    private string StyleOf(SpecLocation at, OpenApiParameterLocation location)
    {
        var usual = ParameterStyles.DefaultOf(location);
        if (run.Read.Text(at, "style") is not { } style || ParameterStyles.IsPossible(location, style))
        {
            return run.Read.Text(at, "style") ?? usual;
        }

        run.Bag.Report(ParsingRules.UnfitStyle, at.Map!["style"]!.Place, NodeText.Shown(style), location.ToString().ToLowerInvariant(), usual);
        return usual;
    }
}
