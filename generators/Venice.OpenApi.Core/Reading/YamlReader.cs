using Venice.OpenApi.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Venice.OpenApi.Reading;

/// <summary>YAML 1.2 → tree. YamlDotNet finds the structure; what a scalar means is decided here.</summary>
internal static class YamlReader
{
    public static SpecNode? Read(string file, string text, DiagnosticBag bag)
    {
        var builder = new SpecTreeBuilder(bag);
        var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        try
        {
            Pull(parser, file, builder, bag);
        }
        catch (YamlException e)
        {
            bag.Report(ReadingRules.YamlSyntax, Place(file, e.Start), Sentence(e.Message));
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IndexOutOfRangeException
            or FormatException or OverflowException or InvalidCastException or NullReferenceException)
        {
            // YamlDotNet's scanner does not foresee every malformed text; to the reader of the message it is one like the others.
            bag.Report(ReadingRules.YamlSyntax, Place(file, parser.Current?.End ?? Mark.Empty), Sentence(e.Message));
        }

        return builder.Close();
    }

    private static void Pull(Parser parser, string file, SpecTreeBuilder builder, DiagnosticBag bag)
    {
        var documents = 0;
        while (!builder.IsStopped && parser.MoveNext())
        {
            switch (parser.Current)
            {
                case DocumentStart start when ++documents > 1:
                    bag.Report(ReadingRules.FurtherDocument, Place(file, start.Start));
                    return;
                case MappingStart map:
                    CheckTag(map, file, bag);
                    builder.BeginMap(Place(file, map.Start), Name(map.Anchor));
                    break;
                case SequenceStart list:
                    CheckTag(list, file, bag);
                    builder.BeginList(Place(file, list.Start), Name(list.Anchor));
                    break;
                case MappingEnd or SequenceEnd:
                    builder.End();
                    break;
                case AnchorAlias alias:
                    builder.Alias(Place(file, alias.Start), alias.Value.Value);
                    break;
                case Scalar scalar:
                    AddScalar(scalar, file, builder, bag);
                    break;
                default:
                    break;
            }
        }
    }

    private static void AddScalar(Scalar scalar, string file, SpecTreeBuilder builder, DiagnosticBag bag)
    {
        var place = Place(file, scalar.Start);
        var isPlain = scalar.Style == ScalarStyle.Plain;
        if (scalar.Tag.IsEmpty)
        {
            if (isPlain && scalar.Value == "<<")
            {
                builder.MergeScalar(place, Name(scalar.Anchor));
                return;
            }

            builder.Scalar(place, isPlain ? CoreSchema.Resolve(scalar.Value) : SpecScalarKind.String, scalar.Value, Name(scalar.Anchor));
            return;
        }

        builder.Scalar(place, YamlTags.Resolve(scalar.Tag.Value, scalar.Value, isPlain, place, bag), scalar.Value, Name(scalar.Anchor));
    }

    private static void CheckTag(NodeEvent container, string file, DiagnosticBag bag)
    {
        if (!container.Tag.IsEmpty && !YamlTags.IsOfContainer(container.Tag.Value))
        {
            bag.Report(ReadingRules.UnknownTag, Place(file, container.Start), SpecExcerpt.Of(container.Tag.Value));
        }
    }

    private static string? Name(AnchorName anchor) => anchor.IsEmpty ? null : anchor.Value;

    private static SourcePlace Place(string file, in Mark mark) => new(file, (int)Math.Max(mark.Line, 1), (int)Math.Max(mark.Column, 1));

    private static string Sentence(string message) => SpecExcerpt.Of(message).TrimEnd('.') + ".";
}
