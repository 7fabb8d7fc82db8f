using System.Globalization;
using System.Text.Json;

namespace Venice.OpenApi.Generator.Tests.Crossings;

/// <summary>A place of a document where any number of names can stand.</summary>
/// <param name="Head">The JSON before it.</param>
/// <param name="Entry">The JSON of one name: § is the name as a JSON string, ¤ the same without its quotes, № its number.</param>
/// <param name="Tail">The JSON behind it.</param>
/// <param name="Second">The JSON of one name in a second place.</param>
/// <param name="End">The JSON behind that.</param>
internal sealed record Feature(string Head, string Entry, string Tail, string Second = "", string End = "")
{
    public string Document(string version, IReadOnlyList<string> names) =>
        $$"""{"openapi":"{{version}}","info":{"title":"t","version":"1"},""" + Head + Join(Entry, names) + Tail + Join(Second, names) + End + "}";

    private static string Join(string template, IReadOnlyList<string> names) =>
        template.Length == 0 ? "" : string.Join(",\n", names.Select((name, index) => Fill(template, JsonSerializer.Serialize(name), index)));

    private static string Fill(string template, string name, int index) => template
        .Replace("№", index.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("¤", name[1..^1], StringComparison.Ordinal)
        .Replace("§", name, StringComparison.Ordinal);
}
