using System.CommandLine;

namespace Venice.OpenApi.Tool;

/// <summary>Options that take several names, separated by commas or given again.</summary>
internal static class NameList
{
    public static Option<string[]> Option(string name, string description) =>
        new(name) { Description = description, AllowMultipleArgumentsPerToken = true, HelpName = "a,b,…" };

    public static IReadOnlyList<string> Of(ParseResult parsed, Option<string[]> option) =>
        [.. (parsed.GetValue(option) ?? []).SelectMany(static value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
