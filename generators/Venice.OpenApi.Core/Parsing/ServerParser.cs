using System.Text;
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

    /// <summary>One pass over the address: a default that names further variables is a text, or sixty short ones would stand for more than any memory holds.</summary>
    private string Fill(SpecLocation server, string url)
    {
        var defaults = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, variable) in run.Read.Entries(run.Read.Map(server, "variables")))
        {
            if (variable.Map is not null && run.Read.Text(variable, "default") is { } value)
            {
                defaults[name] = value;
            }
            else if (url.IndexOf("{" + name + "}", StringComparison.Ordinal) >= 0)
            {
                run.Bag.Report(ParsingRules.ServerVariable, variable.Place, NodeText.Shown(name));
            }
        }

        var filled = new StringBuilder(url.Length);
        var at = 0;
        while (url.IndexOf('{', at) is var open and >= 0 && url.IndexOf('}', open) is var close and >= 0)
        {
            filled.Append(url, at, open - at).Append(defaults.TryGetValue(url.Substring(open + 1, close - open - 1), out var value) ? value : url.Substring(open, close - open + 1));
            at = close + 1;
        }

        return filled.Append(url, at, url.Length - at).ToString();
    }
}
