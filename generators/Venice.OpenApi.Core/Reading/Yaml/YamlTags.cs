using Venice.OpenApi.Diagnostics;

namespace Venice.OpenApi.Reading.Yaml;

/// <summary>What an explicit tag makes of a scalar.</summary>
internal static class YamlTags
{
    private const string Prefix = "tag:yaml.org,2002:";

    public static SpecScalarKind Resolve(string tag, string text, bool isPlain, SourcePlace place, DiagnosticBag bag)
    {
        var wanted = Kind(tag);
        if (wanted is null)
        {
            bag.Report(ReadingRules.UnknownTag, place, SpecExcerpt.Of(tag));
            return isPlain ? CoreSchema.Resolve(text) : SpecScalarKind.String;
        }

        var found = CoreSchema.Resolve(text);
        if (wanted == SpecScalarKind.String || wanted == found)
        {
            return wanted.Value;
        }

        if (wanted == SpecScalarKind.Number && found == SpecScalarKind.Integer)
        {
            return SpecScalarKind.Number;
        }

        bag.Report(ReadingRules.TagContradicts, place, SpecExcerpt.Of(tag));
        return SpecScalarKind.String;
    }

    /// <summary>Whether a mapping or a sequence may carry the tag without a word about it.</summary>
    public static bool IsOfContainer(string tag) => tag is "!" or Prefix + "map" or Prefix + "seq";

    private static SpecScalarKind? Kind(string tag) => tag switch
    {
        "!" or Prefix + "str" or Prefix + "binary" or Prefix + "timestamp" => SpecScalarKind.String,
        Prefix + "int" => SpecScalarKind.Integer,
        Prefix + "float" => SpecScalarKind.Number,
        Prefix + "bool" => SpecScalarKind.Boolean,
        Prefix + "null" => SpecScalarKind.Null,
        _ => null,
    };
}
