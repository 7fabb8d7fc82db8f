using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Reading.Building;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Venice.OpenApi.Reading.Yaml;

/// <summary>YamlDotNet's events → builder. YamlDotNet finds the structure; what a scalar means is decided here.</summary>
internal sealed class YamlEvents(string file, string text, YamlBreaks breaks, SpecTreeBuilder builder, DiagnosticBag bag)
{
    private readonly Parser _parser = new(new Scanner(new StringReader(text), skipComments: true));

    /// <summary>Where the last event ended.</summary>
    public Mark Last => _parser.Current?.End ?? Mark.Empty;

    public SourcePlace Place(in Mark mark) => new(file, (int)Math.Max(mark.Line, 1), (int)Math.Max(mark.Column, 1));

    /// <summary>Pulls to the end of the first document, or until the builder has enough: pulling 100,000 brackets to their end takes minutes.</summary>
    /// <exception cref="YamlException">The text is not YAML.</exception>
    public void Pull()
    {
        var documents = 0;
        while (!builder.IsStopped && _parser.MoveNext())
        {
            switch (_parser.Current)
            {
                case DocumentStart start when ++documents > 1:
                    bag.Report(ReadingRules.FurtherDocument, Place(start.Start));
                    return;
                case MappingStart map:
                    CheckTag(map);
                    builder.BeginMap(Place(map.Start), Name(map.Anchor));
                    break;
                case SequenceStart list:
                    CheckTag(list);
                    builder.BeginList(Place(list.Start), Name(list.Anchor));
                    break;
                case MappingEnd or SequenceEnd:
                    builder.End();
                    break;
                case AnchorAlias alias:
                    builder.Alias(Place(alias.Start), alias.Value.Value);
                    break;
                case Scalar scalar:
                    AddScalar(scalar);
                    break;
                default:
                    break;
            }
        }
    }

    private static string? Name(AnchorName anchor) => anchor.IsEmpty ? null : anchor.Value;

    private void AddScalar(Scalar scalar)
    {
        var place = Place(scalar.Start);
        var value = breaks.Unmask(scalar.Value);
        var isPlain = scalar.Style == ScalarStyle.Plain;
        if (!scalar.Tag.IsEmpty)
        {
            builder.Scalar(place, YamlTags.Resolve(scalar.Tag.Value, value, isPlain, place, bag), value, Name(scalar.Anchor));
        }
        else if (isPlain && value == "<<")
        {
            builder.MergeScalar(place, Name(scalar.Anchor));
        }
        else
        {
            builder.Scalar(place, isPlain ? CoreSchema.Resolve(value) : SpecScalarKind.String, value, Name(scalar.Anchor));
        }
    }

    private void CheckTag(NodeEvent container)
    {
        if (!container.Tag.IsEmpty && !YamlTags.IsOfContainer(container.Tag.Value))
        {
            bag.Report(ReadingRules.UnknownTag, Place(container.Start), SpecExcerpt.Of(container.Tag.Value));
        }
    }
}
