using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Venice.Cli.Contracts;

/// <summary>A verification as JSON.</summary>
internal static class VerifyJson
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(VerifyOutcome outcome)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Layout))
        {
            writer.WriteStartObject();
            writer.WriteString("provider", outcome.Provider);
            writer.WriteBoolean("success", outcome.IsSuccess);
            writer.WriteNumber("verified", outcome.Verified);
            writer.WriteNumber("kept", outcome.Kept);
            writer.WriteStartArray("interactions");
            foreach (var interaction in outcome.Interactions)
            {
                Write(writer, outcome, interaction);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    private static void Write(Utf8JsonWriter writer, VerifyOutcome outcome, ChosenInteraction interaction)
    {
        var isKept = interaction.LeftOut is null && outcome.IsKept(interaction);
        writer.WriteStartObject();
        writer.WriteString("operation", interaction.Operation);
        writer.WriteString("description", interaction.Description);
        writer.WriteString("outcome", interaction.LeftOut is not null ? "leftOut" : isKept ? "kept" : "broken");
        if (interaction.LeftOut is not null)
        {
            writer.WriteString("reason", interaction.LeftOut);
        }
        else if (!isKept)
        {
            writer.WriteStartArray("differences");
            foreach (var difference in outcome.Differences(interaction))
            {
                writer.WriteStartObject();
                writer.WriteString("kind", difference.Kind);
                writer.WriteString("place", difference.Place);
                writer.WriteString("expected", difference.Expected);
                writer.WriteString("actual", difference.Actual);
                writer.WriteString("sentence", difference.Sentence);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
