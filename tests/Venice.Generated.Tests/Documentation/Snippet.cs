using System.Text.RegularExpressions;

namespace Venice.Generated.Tests.Documentation;

/// <summary>A C# snippet of a guide.</summary>
/// <param name="File">The guide, from the repository's root.</param>
/// <param name="Number">Which one of the guide, from 1.</param>
/// <param name="Code">As written.</param>
/// <param name="WhyNotRun">Why it is compiled only, as the comment before it says: <c>&lt;!-- not run: … --&gt;</c>; <see langword="null"/> when it is run.</param>
internal sealed partial record Snippet(string File, int Number, string Code, string? WhyNotRun)
{
    private const int Patience = 1000;

    public static IReadOnlyList<Snippet> All { get; } = [.. Read()];

    /// <summary>A name for a namespace: <c>docs_cost_1</c>.</summary>
    public string Name => NotOfAName().Replace(Path.ChangeExtension(File, null), "_") + "_" + Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static Snippet Find(string file, int number) => All.Single(snippet => snippet.File == file && snippet.Number == number);

    private static IEnumerable<Snippet> Read() =>
        from file in new[] { "README.md" }
            .Concat(Directory.EnumerateFiles(Path.Combine(Checkout.Root, "docs"), "*.md"))
            .Concat(Directory.EnumerateDirectories(Path.Combine(Checkout.Root, "src")).Select(static folder => Path.Combine(folder, "README.md")).Where(System.IO.File.Exists))
        let path = Path.Combine(Checkout.Root, file)
        from block in Block().Matches(System.IO.File.ReadAllText(path).ReplaceLineEndings("\n")).Select(static (match, index) => (match.Groups, Number: index + 1))
        select new Snippet(Path.GetRelativePath(Checkout.Root, path), block.Number, block.Groups["code"].Value, block.Groups["why"] is { Success: true } why ? why.Value : null);

    [GeneratedRegex("^(<!-- not run: (?<why>[^\n]+) -->\n+)?```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Block();

    [GeneratedRegex(@"\W", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex NotOfAName();
}
