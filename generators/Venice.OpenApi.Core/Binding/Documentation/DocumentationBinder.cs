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

    private static readonly char[] LineEnds = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    /// <param name="fallback">Stands in when the document says nothing.</param>
    public static DocumentationModel Of(string? description, string? title, string fallback, bool isDeprecated = false, string? value = null)
    {
        var written = string.IsNullOrWhiteSpace(description) ? title : description;
        if (string.IsNullOrWhiteSpace(written))
        {
            return new DocumentationModel(fallback, null, value) { Obsolete = isDeprecated ? DeprecatedByService : null };
        }

        var paragraphs = Paragraphs(written!);
        var remarks = paragraphs.Count > 1 ? string.Join("\n\n", paragraphs.Skip(1)) : null;
        return new DocumentationModel(paragraphs[0], remarks, value) { Obsolete = isDeprecated ? Obsolete(paragraphs[0]) : null };
    }

    /// <summary>For a type: <c>x-dotnet-description</c> where a schema's description belongs to the member that it stands at.</summary>
    public static DocumentationModel OfType(SchemaFacts facts, Func<string> fallback)
    {
        var (description, title) = (facts.Extension("x-dotnet-description") is SpecScalar { Text.Length: > 0 } text ? text.Text : Description(facts), Title(facts));
        var isDeprecated = facts.Sources[facts.Sources.Count - 1].IsDeprecated && facts.Source.ComponentName is not null;
        return Of(description, title, IsSaid(description, title) ? string.Empty : fallback(), isDeprecated);
    }

    /// <summary>For a member: its own words, else those of what it holds.</summary>
    public static DocumentationModel OfMember(OpenApiSchema schema, SchemaFacts facts, BoundType bound, Presence presence, string wireName)
    {
        // That the type of a member is deprecated does not make the member so: it would have to say it itself.
        var isDeprecated = schema.IsDeprecated || (facts.Source.ComponentName is null && facts.Sources.Exists(static s => s.IsDeprecated));
        var (description, title) = (schema.Description ?? Description(facts), schema.Title ?? Title(facts));
        var fallback = IsSaid(description, title) ? string.Empty : NeutralWords.OfMember(wireName);
        var documentation = Of(description, title, fallback, isDeprecated, ValueText.Of(bound, schema, facts, presence));
        return presence is Presence.Required or Presence.RequiredNullable ? NotObsolete(documentation) : documentation;
    }

    /// <summary>C# does not let a required member be obsolete (CS9042): it is a remark there.</summary>
    public static DocumentationModel NotObsolete(DocumentationModel documentation) => documentation.Obsolete is null
        ? documentation
        : documentation with { Obsolete = null, Remarks = documentation.Remarks is { } remarks ? remarks + "\n\n" + DeprecatedByService : DeprecatedByService };

    /// <summary>The compiler's warning shows this and no more: what the document says of the member is where it tells what to use instead.</summary>
    private static string Obsolete(string summary) => summary.Length <= LongestObsoleteText ? $"{DeprecatedByService} {summary}" : DeprecatedByService;

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

    private static bool IsSaid(string? description, string? title) => !string.IsNullOrWhiteSpace(description) || !string.IsNullOrWhiteSpace(title);

    /// <summary>At least one: the text is not blank.</summary>
    private static IReadOnlyList<string> Paragraphs(string text)
    {
        if (text.IndexOfAny(LineEnds) < 0)
        {
            return [text.Trim()];
        }

        var paragraphs = new List<string>();
        var current = new List<string>();

        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOfAny(LineEnds, start);
            end = end < 0 ? text.Length : end;
            var words = text.AsSpan(start, end - start).Trim();
            if (words.IsEmpty)
            {
                Flush();
            }
            else
            {
                current.Add(words.ToString());
            }

            // "\r\n" has an empty line between its two ends, which would end a paragraph: it is one
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
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
