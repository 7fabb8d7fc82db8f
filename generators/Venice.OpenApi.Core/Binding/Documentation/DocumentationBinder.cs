using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Binding.Documentation;

/// <summary>The document's words, cut into what XML documentation has places for.</summary>
internal static class DocumentationBinder
{
    public const string DeprecatedByService = "Deprecated by the service.";

    private const int LongestObsoleteText = 300;

    private static readonly string[] NewLines = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"];

    /// <param name="fallback">Stands in when the document says nothing.</param>
    public static DocumentationModel Of(string? description, string? title, string fallback, bool isDeprecated = false, string? value = null)
    {
        var paragraphs = Paragraphs(description);
        if (paragraphs.Count == 0 && !string.IsNullOrWhiteSpace(title))
        {
            paragraphs = Paragraphs(title);
        }

        var summary = paragraphs.Count > 0 ? paragraphs[0] : fallback;
        var remarks = paragraphs.Count > 1 ? string.Join("\n\n", paragraphs.Skip(1)) : null;
        return new DocumentationModel(summary, remarks, value) { Obsolete = isDeprecated ? Obsolete(paragraphs) : null };
    }

    /// <summary>For a type: <c>x-dotnet-description</c> where a schema's description belongs to the member that it stands at.</summary>
    public static DocumentationModel OfType(SchemaFacts facts, string fallback) =>
        Of(facts.Extension("x-dotnet-description") is SpecScalar { Text.Length: > 0 } text ? text.Text : Description(facts), Title(facts), fallback, facts.Sources[facts.Sources.Count - 1].IsDeprecated && facts.Source.ComponentName is not null);

    /// <summary>For a member: its own words, else those of what it holds.</summary>
    public static DocumentationModel OfMember(OpenApiSchema schema, SchemaFacts facts, BoundType bound, Presence presence, string wireName)
    {
        // That the type of a member is deprecated does not make the member so: it would have to say it itself.
        var isDeprecated = schema.IsDeprecated || (facts.Source.ComponentName is null && facts.Sources.Exists(static s => s.IsDeprecated));
        var documentation = Of(schema.Description ?? Description(facts), schema.Title ?? Title(facts), NeutralWords.OfMember(wireName), isDeprecated, ValueText.Of(bound, schema, facts, presence));
        return presence is Presence.Required or Presence.RequiredNullable ? NotObsolete(documentation) : documentation;
    }

    /// <summary>C# does not let a required member be obsolete (CS9042): it is a remark there.</summary>
    public static DocumentationModel NotObsolete(DocumentationModel documentation) => documentation.Obsolete is null
        ? documentation
        : documentation with { Obsolete = null, Remarks = documentation.Remarks is { } remarks ? remarks + "\n\n" + DeprecatedByService : DeprecatedByService };

    /// <summary>The compiler's warning shows this and no more: what the document says of the member is where it tells what to use instead.</summary>
    private static string Obsolete(List<string> paragraphs) =>
        paragraphs.Count > 0 && paragraphs[0].Length <= LongestObsoleteText ? $"{DeprecatedByService} {paragraphs[0]}" : DeprecatedByService;

    public static string? Description(SchemaFacts facts) => Last(facts, static s => s.Description);

    private static string? Title(SchemaFacts facts) => Last(facts, static s => s.Title);

    private static string? Last(SchemaFacts facts, Func<OpenApiSchema, string?> select)
    {
        for (var i = facts.Sources.Count - 1; i >= 0; i--)
        {
            if (select(facts.Sources[i]) is { } text && !string.IsNullOrWhiteSpace(text))
            {
                return text;
            }
        }

        return null;
    }

    private static List<string> Paragraphs(string? text)
    {
        var paragraphs = new List<string>();
        var current = new List<string>();
        foreach (var line in (text ?? string.Empty).Split(NewLines, StringSplitOptions.None))
        {
            var words = line.Trim();
            if (words.Length == 0)
            {
                Flush();
            }
            else
            {
                current.Add(words);
            }
        }

        Flush();
        return paragraphs;

        void Flush()
        {
            if (current.Count > 0)
            {
                paragraphs.Add(string.Join(" ", current));
                current.Clear();
            }
        }
    }
}
