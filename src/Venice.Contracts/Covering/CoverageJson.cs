using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Venice.Contracts.Covering;

/// <summary>A coverage as JSON.</summary>
internal static class CoverageJson
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(ContractCoverage coverage)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Layout))
        {
            writer.WriteStartObject();
            writer.WriteString("document", coverage.Title);
            writer.WriteNumber("interactions", coverage.Interactions);
            WriteCounts(writer, coverage.Count);
            writer.WriteStartArray("operations");
            foreach (var operation in coverage.Operations)
            {
                Write(writer, operation);
            }

            writer.WriteEndArray();
            writer.WriteStartArray("strangers");
            foreach (var stranger in coverage.Strangers)
            {
                writer.WriteStringValue(stranger);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    private static void Write(Utf8JsonWriter writer, OperationCoverage operation)
    {
        writer.WriteStartObject();
        writer.WriteString("operation", operation.Operation);
        writer.WriteString("method", operation.Method);
        writer.WriteString("path", operation.Path);
        writer.WriteNumber("interactions", operation.Interactions);
        WriteCounts(writer, operation.Count);
        writer.WriteStartArray("items");
        foreach (var item in operation.Items)
        {
            writer.WriteStartObject();
            writer.WriteString("dimension", NameOf(item.Dimension));
            writer.WriteString("part", item.Part);
            writer.WriteString("name", item.Name);
            writer.WriteString("pointer", item.Pointer);
            writer.WriteString("state", JsonNamingPolicy.CamelCase.ConvertName(item.State.ToString()));
            if (item.Reason is not null)
            {
                writer.WriteString("reason", item.Reason);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter writer, Func<CoverageDimension, CoverageCount> count)
    {
        writer.WriteStartObject("counts");
        foreach (var dimension in Enum.GetValues<CoverageDimension>())
        {
            var one = count(dimension);
            writer.WriteStartObject(NameOf(dimension));
            writer.WriteNumber("covered", one.Covered);
            writer.WriteNumber("open", one.Open);
            writer.WriteNumber("unreachable", one.Unreachable);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static string NameOf(CoverageDimension dimension) => JsonNamingPolicy.CamelCase.ConvertName(dimension.ToString());
}
