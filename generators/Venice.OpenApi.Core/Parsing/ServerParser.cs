using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;

namespace Venice.OpenApi.Parsing;

/// <summary>Servers, their variables replaced by the defaults.</summary>
internal sealed class ServerParser(ParseRun run)
{
    public IReadOnlyList<OpenApiServer> Parse(SpecLocation owner)
    {
        var servers = new List<OpenApiServer>();
        foreach (var at in run.Read.Items(owner, "servers"))
        {
            if (at.Map is null)
            {
                run.Read.Wrong<object>("servers", "a list of mappings with 'url'", at.Node);
            }
            else if (run.Read.Text(at, "url") is { } url)
            {
                servers.Add(new()
                {
                    Place = at.Place,
                    Pointer = at.Pointer,
                    Node = at.Map,
                    Url = Fill(at, url),
                    Description = run.Read.Text(at, "description"),
                });
            }
        }

        return servers;
    }

    private string Fill(SpecLocation server, string url)
    {
        foreach (var (name, variable) in run.Read.Entries(run.Read.Map(server, "variables")))
        {
            var placeholder = "{" + name + "}";
            if (url.IndexOf(placeholder, StringComparison.Ordinal) < 0)
            {
                continue;
            }

            if (variable.Map is not null && run.Read.Text(variable, "default") is { } value)
            {
                url = url.Replace(placeholder, value);
            }
            else
            {
                run.Bag.Report(ParsingRules.ServerVariable, variable.Place, NodeText.Shown(name));
            }
        }

        return url;
    }
}
