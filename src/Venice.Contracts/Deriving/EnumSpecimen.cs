using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Venice.OpenApi.Reading;

namespace Venice.Contracts.Deriving;

/// <summary>One of several values.</summary>
internal static class EnumSpecimen
{
    public static Specimen? Of(IReadOnlyList<SpecNode> values)
    {
        var json = values.Select(SpecJson.Of).Where(static value => value is not null).ToList();
        if (json.Count == 0)
        {
            return null;
        }

        var texts = json.Where(static value => value!.GetValueKind() == JsonValueKind.String).Select(static value => value!.GetValue<string>()).ToList();
        return texts.Count < json.Count
            ? new(json[0], Match.Type(json[0]!.DeepClone()))
            : new(texts[0], Match.Regex(texts[0], $"^({string.Join('|', texts.Select(Quoted))})$"));
    }

    /// <summary>The engine's expressions and .NET's agree on what has to be escaped, white space aside, which .NET escapes for another reason.</summary>
    private static string Quoted(string text) => Regex.Escape(text).Replace("\\ ", " ", StringComparison.Ordinal);
}
