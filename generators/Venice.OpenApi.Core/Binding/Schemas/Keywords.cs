using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Binding.Schemas;

/// <summary>Reads the <c>x-</c> keywords that binding understands.</summary>
internal static class Keywords
{
    public static bool IsTrue(OpenApiElement element, string keyword) => element.Extension(keyword) is SpecScalar { IsTrue: true };

    /// <summary>A name that somebody chose, taken as it is.</summary>
    public static string? Name(OpenApiElement element, string keyword, DiagnosticBag bag)
    {
        if (element.Extension(keyword) is not { } node)
        {
            return null;
        }

        if (node is SpecScalar { Text: var name } && Identifier.IsValid(name))
        {
            return name;
        }

        bag.Report(BindingRules.NotAName, node.Place, (node as SpecScalar)?.Text ?? string.Empty, keyword);
        return null;
    }

    /// <summary>The same for a schema; one that only gathers what several say about a member has their name.</summary>
    public static string? NameOf(OpenApiSchema schema, string keyword, DiagnosticBag bag)
    {
        if (schema.Node is not null)
        {
            return Name(schema, keyword, bag);
        }

        for (var i = schema.AllOf.Count - 1; i >= 0; i--)
        {
            if (schema.AllOf[i].Node is not null && Name(schema.AllOf[i], keyword, bag) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>A map of texts; anything else in it is reported and left out.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Texts(SpecNode? node, string keyword, DiagnosticBag bag)
    {
        if (node is null)
        {
            return [];
        }

        if (node is not SpecMap map)
        {
            bag.Report(BindingRules.MalformedKeyword, node.Place, keyword, "a map of texts is expected");
            return [];
        }

        var texts = new List<KeyValuePair<string, string>>();
        foreach (var entry in map.Entries)
        {
            if (entry.Value is SpecScalar { IsNull: false } scalar)
            {
                texts.Add(new(entry.Key, scalar.Text));
            }
            else
            {
                bag.Report(BindingRules.MalformedKeyword, entry.Value.Place, keyword, "a text is expected");
            }
        }

        return texts;
    }
}
