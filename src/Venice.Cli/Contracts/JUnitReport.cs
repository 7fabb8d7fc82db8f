using System.Text;
using System.Xml;

namespace Venice.Cli.Contracts;

/// <summary>A verification as JUnit XML: a suite for each operation, a case for each interaction.</summary>
internal static class JUnitReport
{
    private static readonly XmlWriterSettings Layout = new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };

    public static string Of(VerifyOutcome outcome)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var writer = XmlWriter.Create(text, Layout))
        {
            writer.WriteStartElement("testsuites");
            Write(writer, "name", $"contract with {outcome.Provider}");
            foreach (var operation in outcome.Interactions.GroupBy(static one => one.Operation, StringComparer.Ordinal))
            {
                WriteSuite(writer, outcome, operation.Key, [.. operation]);
            }

            writer.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static void WriteSuite(XmlWriter writer, VerifyOutcome outcome, string name, IReadOnlyList<ChosenInteraction> interactions)
    {
        writer.WriteStartElement("testsuite");
        Write(writer, "name", name);
        Write(writer, "tests", XmlConvert.ToString(interactions.Count));
        Write(writer, "failures", XmlConvert.ToString(interactions.Count(outcome.IsBroken)));
        Write(writer, "errors", "0");
        Write(writer, "skipped", XmlConvert.ToString(interactions.Count(one => one.LeftOut is not null || outcome.IsPending(one))));
        foreach (var interaction in interactions)
        {
            writer.WriteStartElement("testcase");
            Write(writer, "classname", name);
            Write(writer, "name", interaction.Description);
            if (interaction.LeftOut is not null || outcome.IsPending(interaction))
            {
                writer.WriteStartElement("skipped");
                Write(writer, "message", interaction.LeftOut ?? $"is pending: {Sentences(outcome, interaction)[0]}");
                writer.WriteEndElement();
            }
            else if (outcome.IsBroken(interaction))
            {
                WriteFailure(writer, outcome, interaction);
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void WriteFailure(XmlWriter writer, VerifyOutcome outcome, ChosenInteraction interaction)
    {
        var sentences = Sentences(outcome, interaction);
        writer.WriteStartElement("failure");
        Write(writer, "type", "contract");
        Write(writer, "message", sentences[0]);
        writer.WriteString(Writable(string.Join('\n', sentences)));
        writer.WriteEndElement();
    }

    private static IReadOnlyList<string> Sentences(VerifyOutcome outcome, ChosenInteraction interaction) =>
        [.. outcome.Differences(interaction).Select(static one => one.Place.Length == 0 ? $"{one.Kind}: {one.Sentence}" : $"{one.Kind} {one.Place}: {one.Sentence}")];

    private static void Write(XmlWriter writer, string name, string value) => writer.WriteAttributeString(name, Writable(value));

    /// <summary>XML has no way to write some characters, and a provider may send any.</summary>
    private static string Writable(string text) => string.Concat(text.EnumerateRunes().Select(static rune =>
        rune.Value is '\t' or '\n' or (>= 0x20 and < 0xFFFE) or > 0xFFFF ? rune.ToString() : "\uFFFD"));
}
