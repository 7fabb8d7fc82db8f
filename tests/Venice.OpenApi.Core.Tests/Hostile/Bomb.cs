namespace Venice.OpenApi.Core.Tests.Hostile;

/// <summary>A document that costs its reader much more than its writer.</summary>
/// <param name="Text">Written when it is needed, with the size of the bomb.</param>
/// <param name="Size">How large it is in the fast suite, and in the slow one.</param>
/// <param name="Rules">The rules that must speak up, each once, in order; <c>*</c> where this depends on the size.</param>
/// <param name="BytesEach">What may be allocated for each character of the text, over <see cref="Base"/>.</param>
internal sealed record Bomb(string Name, Func<int, string> Text, (int Thin, int Full) Size, string Rules, int BytesEach = 500)
{
    /// <summary>What any document may cost, in bytes.</summary>
    public const long Base = 20_000_000;

    public string File { get; init; } = "api.yaml";

    public static Bomb OfJson(string name, Func<int, string> text, (int Thin, int Full) size, string rules, int bytesEach = 500) =>
        new(name, text, size, rules, bytesEach) { File = "api.json" };

    /// <param name="schemas">The inside of <c>components/schemas</c>, as YAML flow entries.</param>
    public static Bomb OfSchemas(string name, Func<int, string> schemas, (int Thin, int Full) size, string rules, int bytesEach = 500) =>
        new(name, count => $"openapi: 3.1.0\npaths: {{}}\ncomponents: {{ schemas: {{ {schemas(count)} }} }}", size, rules, bytesEach);

    public static string Many(int count, Func<int, string> item, string separator = ", ") => string.Join(separator, Enumerable.Range(0, count).Select(item));

    public long Limit(string text) => Base + ((long)BytesEach * text.Length);
}
