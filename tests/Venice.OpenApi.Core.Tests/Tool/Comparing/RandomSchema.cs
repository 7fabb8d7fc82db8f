namespace Venice.OpenApi.Core.Tests.Tool.Comparing;

/// <summary>A schema to be written: its flat keywords, and what stands in it.</summary>
internal sealed record RandomSchema(string Keywords)
{
    public IReadOnlyList<(string Name, RandomSchema Schema)> Members { get; init; } = [];

    public IReadOnlyList<RandomSchema> Cases { get; init; } = [];

    public string Keyword { get; init; } = "";

    public RandomSchema? Item { get; init; }

    public RandomSchema? Rest { get; init; }

    public bool IsReference { get; init; }

    /// <summary>As flow YAML.</summary>
    public string Text(bool isReversed, string? words)
    {
        var members = Members.Select(member => $"{member.Name}: {member.Schema.Text(isReversed, words)}");
        string[] parts =
        [
            Keywords,
            Members.Count == 0 ? "" : $"properties: {{{string.Join(", ", isReversed ? members.Reverse() : members)}}}",
            Item is null ? "" : $"items: {Item.Text(isReversed, words)}",
            Rest is null ? "" : $"additionalProperties: {Rest.Text(isReversed, words)}",
            Cases.Count == 0 ? "" : $"{Keyword}: [{string.Join(", ", Cases.Select(item => item.Text(isReversed, words)))}]",
            words is null || IsReference ? "" : $"description: {Quoted(words)}, example: {Quoted(words)}",
        ];
        var written = parts.Where(static part => part.Length > 0);
        return $"{{{string.Join(", ", isReversed ? written.Reverse() : written)}}}";
    }

    public static string Quoted(string words) => System.Text.Json.JsonSerializer.Serialize(words);
}
