using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Documentation;

/// <summary>Something true to say where the document says nothing.</summary>
internal static class NeutralWords
{
    public const string OfEnum = "Known values; any other value is kept as it is.";

    public const string OfUnion = "One of several shapes.";

    private const int NamesShown = 4;

    public static string OfMember(string wireName) => $"The member `{wireName}`.";

    public static string OfRecord(RecordModel record) => record.IsJson ? OfRecord([.. record.Properties.Select(static p => p.WireName)]) : "What the operation takes.";

    public static string OfRecord(IReadOnlyList<string> wireNames) => wireNames.Count switch
    {
        0 => "An object without declared members.",
        1 => $"An object with `{wireNames[0]}`.",
        <= NamesShown => $"An object with {string.Join(", ", wireNames.Take(wireNames.Count - 1).Select(static n => $"`{n}`"))} and `{wireNames[wireNames.Count - 1]}`.",
        _ => $"An object with {string.Join(", ", wireNames.Take(NamesShown - 1).Select(static n => $"`{n}`"))} and others.",
    };
}
