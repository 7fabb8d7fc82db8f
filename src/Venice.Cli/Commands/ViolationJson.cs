using System.Text.Json;
using Venice.OpenApi.Validation;

namespace Venice.Cli.Commands;

/// <summary>Writes what is wrong with a request.</summary>
internal static class ViolationJson
{
    public static void Write(Utf8JsonWriter writer, string name, IEnumerable<Violation> violations)
    {
        writer.WriteStartArray(name);
        foreach (var violation in violations)
        {
            writer.WriteStartObject();
            writer.WriteString("path", violation.Path);
            writer.WriteString("rule", violation.Rule);
            writer.WriteString("message", violation.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
