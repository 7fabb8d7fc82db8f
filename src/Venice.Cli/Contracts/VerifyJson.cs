using System.Text.Json;
using Venice.Cli.Output;

namespace Venice.Cli.Contracts;

/// <summary>A verification as JSON.</summary>
internal static class VerifyJson
{
    public static string Of(VerifyOutcome outcome) => JsonOutput.Text(writer =>
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
    }) + "\n";

    private static void Write(Utf8JsonWriter writer, VerifyOutcome outcome, ChosenInteraction interaction)
    {
        writer.WriteStartObject();
        writer.WriteString("operation", interaction.Operation);
        writer.WriteString("description", interaction.Description);
        writer.WriteString("outcome", interaction.LeftOut is not null ? "leftOut" : outcome.IsKept(interaction) ? "kept" : outcome.IsPending(interaction) ? "pending" : "broken");
        if (interaction.LeftOut is not null)
        {
            writer.WriteString("reason", interaction.LeftOut);
        }
        else if (!outcome.IsKept(interaction))
        {
            WriteDifferences(writer, outcome, interaction);
        }

        writer.WriteEndObject();
    }

    private static void WriteDifferences(Utf8JsonWriter writer, VerifyOutcome outcome, ChosenInteraction interaction)
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
}
