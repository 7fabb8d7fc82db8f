using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Reading.Json;
using Venice.OpenApi.Reading.Yaml;
using Venice.OpenApi.Reading.Edits;

namespace Venice.OpenApi.Reading;

/// <summary>Text → tree with places. Bad text is a finding, never an exception, and what could be read before it is kept.</summary>
internal static class SpecReader
{
    /// <summary>
    /// Reads JSON where the file's name ends in <c>.json</c>; elsewhere JSON where the text begins with a brace and is JSON; YAML otherwise.
    /// </summary>
    public static SpecDocument Read(SourceText source)
    {
        var bag = new DiagnosticBag();
        if (source.Text.Length > SpecLimits.Length)
        {
            bag.Report(
                ReadingRules.TooLong,
                SourcePlace.StartOf(source.File),
                SpecExcerpt.Number(source.Text.Length),
                SpecExcerpt.Number(SpecLimits.Length));
            return new(source.File, null, bag.ToEquatableArray());
        }

        var text = BeforeNul(source.File, WithoutByteOrderMark(source.Text), bag);
        var isPlain = IsJson(source.File);
        var root = isPlain
            ? JsonReader.Read(source.File, text, bag)
            : JsonOrYaml(source.File, text, bag, out isPlain);
        return new(source.File, Mapping(source.File, root, bag), bag.ToEquatableArray()) 
        {
            IsTree = isPlain,
            PlainText = isPlain && bag.IsEmpty ? text : null,
        };
    }

    /// <summary>Reads a text that was read before and may have been edited since: to the same document as <see cref="Read"/>, in less time where little changed.</summary>
    public static SpecDocument ReadAgain(SourceText source, SpecDocument before)
    {
        var text = WithoutByteOrderMark(source.Text);
        var isSameKind = before.PlainText is not null && before.File == source.File && text.IndexOf('\0') < 0;
        return (isSameKind ? EditReader.TryRead(before, text) : null) ?? Read(source);
    }

    private static bool IsJson(string file) => file.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static SpecNode? JsonOrYaml(string file, string text, DiagnosticBag bag, out bool isPlain)
    {
        isPlain = false;
        if (text.AsSpan().TrimStart() is not ['{', ..])
        {
            var plain = YamlReader.ReadPlain(file, text, bag);
            isPlain = plain is not null;
            return plain ?? YamlReader.ReadWhole(file, text, bag);
        }

        // A brace also begins a flow mapping, which JSON's reader does not know: its findings count only if it can read the text.
        var attempt = new DiagnosticBag();
        var root = JsonReader.Read(file, text, attempt);
        if (attempt.ToEquatableArray().Any(static finding => finding.Rule == ReadingRules.JsonSyntax))
        {
            return YamlReader.Read(file, text, bag);
        }

        foreach (var finding in attempt.ToEquatableArray())
        {
            bag.Add(finding);
        }

        isPlain = true;
        return root;
    }

    private static string WithoutByteOrderMark(string text) => text is ['\uFEFF', ..] ? text.Substring(1) : text;

    /// <summary>YamlDotNet takes NUL for the end of the text and says nothing.</summary>
    private static string BeforeNul(string file, string text, DiagnosticBag bag)
    {
        var at = text.IndexOf('\0');
        if (at < 0)
        {
            return text;
        }

        bag.Add(ReadingRules.NulCharacter.At(TextPosition.Place(file, text, at)));
        return text.Substring(0, at);
    }

    private static SpecMap? Mapping(string file, SpecNode? root, DiagnosticBag bag)
    {
        switch (root)
        {
            case SpecMap map:
                return map;
            case null or SpecScalar { IsNull: true }:
                if (!bag.HasErrors)
                {
                    bag.Report(ReadingRules.Empty, SourcePlace.StartOf(file));
                }

                return null;
            default:
                bag.Report(ReadingRules.RootIsNoMapping, root.Place, root is SpecList ? "a sequence" : "a single value");
                return null;
        }
    }
}
