using Venice.OpenApi.Conformance;
using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Tool.Comparing.Pairing;

/// <summary>What an element is without its name and its words, for recognising it under another name.</summary>
internal static class ElementContent
{
    public static string? Of(OpenApiElement element, string nameKey)
    {
        if (element.Node is not { } node)
        {
            return null;
        }

        var facts = node.Entries.Where(entry => entry.Key != nameKey && entry.Key is not ("description" or "summary" or "example" or "examples")).ToArray();
        return facts.Length == 0 ? null : CanonicalJson.Of(new SpecMap(node.Place, facts));
    }
}
