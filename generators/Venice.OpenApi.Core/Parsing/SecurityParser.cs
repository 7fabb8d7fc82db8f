using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Parsing;

/// <summary>Ways to authenticate, and which of them an operation takes.</summary>
internal sealed class SecurityParser(ParseRun run)
{
    public List<OpenApiSecurityScheme> ParseSchemes(SpecLocation? components)
    {
        var schemes = new List<OpenApiSecurityScheme>();
        var map = components is null ? null : run.Read.Map(components, "securitySchemes");
        foreach (var (key, written) in run.Read.Entries(map))
        {
            // Also of what is left out below: the name is known, its content is what is wrong.
            run.SecuritySchemes.Add(key);
            if (run.References.Follow(written) is { } at && ParseScheme(key, at) is { } scheme)
            {
                schemes.Add(scheme);
            }
        }

        return schemes;
    }

    /// <returns><see langword="null"/> when nothing is said, and what stands further out holds.</returns>
    public IReadOnlyList<OpenApiSecurityRequirement>? ParseRequirements(SpecLocation owner)
    {
        if (run.Read.Value(owner, "security") is not SpecList)
        {
            // A value of another kind is reported by the call, and says nothing.
            run.Read.Items(owner, "security");
            return null;
        }

        var requirements = new List<OpenApiSecurityRequirement>();
        foreach (var at in run.Read.Items(owner, "security"))
        {
            if (at.Map is not { } map)
            {
                run.Read.Wrong<object>("security", "a list of mappings", at.Node);
                continue;
            }

            foreach (var entry in map.Entries.Where(entry => !run.SecuritySchemes.Contains(entry.Key)))
            {
                run.Bag.Report(ParsingRules.UnknownSecurityScheme, entry.KeyPlace, NodeText.Shown(entry.Key));
            }

            requirements.Add(new() { Place = at.Place, Pointer = at.Pointer, Node = map, Schemes = [.. map.Entries.Select(static entry => entry.Key)] });
        }

        return requirements;
    }

    private OpenApiSecurityScheme? ParseScheme(string key, SpecLocation at)
    {
        if (at.Map is null || run.Read.Text(at, "type") is not { } type)
        {
            run.Read.Wrong<object>(key, "a mapping with 'type'", at.Node);
            return null;
        }

        return new()
        {
            Place = at.Place,
            Pointer = at.Pointer,
            Node = at.Map,
            Key = key,
            Type = type,
            Scheme = run.Read.Text(at, "scheme")?.ToLowerInvariant(),
            Name = run.Read.Text(at, "name"),
            In = run.Read.Text(at, "in"),
            Description = run.Read.Text(at, "description"),
        };
    }
}
