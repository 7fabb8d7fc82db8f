using FsCheck;
using FsCheck.Fluent;
using Venice.OpenApi.Emission;

namespace Venice.OpenApi.Core.Tests.Emission;

public sealed class SourceWriterLaws
{
    private static readonly string[] Parts = ["a", "{", " ", "  ", "\t", "\n", "\n\n", "\r\n", "", "\u00A0", "日本", "a line that is longer than thirty-two characters", new('x', 20_000)];

    private static readonly Gen<string> Texts = Gen.Elements(Parts).ListOf().Select(string.Concat);

    /// <summary>However a line is put together, and whatever line ends are in it: the same as each of its lines written alone.</summary>
    [Fact]
    public void Line_AnyPieces_AreWrittenLineByLine()
    {
        var steps = Texts.Four().Select(static texts => (Text: $"{texts.Item1}-{texts.Item2}{texts.Item3}", Depth: texts.Item4.Length % 3, Pieces: texts));

        Prop.ForAll(
            steps.ListOf().ToArbitrary(),
            static lines =>
            {
                var (writer, expected) = (new SourceWriter(), new PlainLines());
                foreach (var (text, depth, pieces) in lines)
                {
                    Indent(writer, depth).Line($"{pieces.Item1}-{pieces.Item2}{pieces.Item3}").Line(text).Line(pieces.Item4);
                    Indent(writer, -depth);
                    expected.Write(text, depth).Write(text, depth).Write(pieces.Item4, depth);
                }

                Assert.Equal(expected.ToString(), writer.Complete());
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    private static SourceWriter Indent(SourceWriter writer, int levels)
    {
        for (var i = 0; i < Math.Abs(levels); i++)
        {
            _ = levels > 0 ? writer.Indent() : writer.Outdent();
        }

        return writer;
    }

    /// <summary>What the writer promises, in a few lines: no spaces at line ends, never two empty lines, none at the beginning.</summary>
    private sealed class PlainLines
    {
        private readonly List<string> _lines = [];
        private bool _isGapWanted;

        public PlainLines Write(string text, int depth)
        {
            foreach (var line in text.Split('\n').Select(static line => line.TrimEnd()))
            {
                if (line.Length == 0)
                {
                    _isGapWanted = true;
                    continue;
                }

                if (_isGapWanted && _lines.Count > 0)
                {
                    _lines.Add("");
                }

                _lines.Add(new string(' ', depth * 4) + line);
                _isGapWanted = false;
            }

            return this;
        }

        public override string ToString() => string.Concat(_lines.Select(static line => line + "\n"));
    }
}
