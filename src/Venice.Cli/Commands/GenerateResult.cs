using System.Globalization;
using System.Text.Json;
using Venice.OpenApi.Validation;

namespace Venice.Cli.Commands;

/// <summary>What came of a call.</summary>
internal sealed record GenerateResult(IReadOnlyList<SavedPicture> Pictures, AnswerDetails Details, bool IsSandbox)
{
    public string? Id { get; init; }

    public long? Seed { get; init; }

    public ImageTiming? Timing { get; init; }

    public IReadOnlyList<Violation> ContractViolations { get; init; } = [];

    public IReadOnlyList<Violation> Warnings { get; init; } = [];

    /// <summary>What a person should know besides, a line each.</summary>
    public IEnumerable<string> Remarks()
    {
        if (Seed is { } seed)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"seed {seed}");
        }

        if (Details.IsBlurred)
        {
            yield return "The picture came blurred: safe mode took it for adult content.";
        }

        if (Details.IsContentViolation)
        {
            yield return "The service says that the picture breaks its terms.";
        }

        if (Details.Deprecation is { } end)
        {
            yield return $"The model is to be retired{(end.Date is { } date ? date.ToString(" 'on' yyyy-MM-dd", CultureInfo.InvariantCulture) : "")}"
                + $"{(end.ReplacementModel is { } next ? $"; move to {next}" : "")}.";
        }

        // an announced retirement was told above
        foreach (var warning in Warnings.Where(static warning => warning.Rule != "deprecated"))
        {
            yield return warning.ToString();
        }

        if (ContractViolations.Count > 0)
        {
            yield return $"The answer breaks the contract: {string.Join("; ", ContractViolations.Select(static violation => $"{violation.Path}: {violation.Message}"))}";
        }
    }

    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("images");
        foreach (var picture in Pictures)
        {
            writer.WriteStartObject();
            writer.WriteString("path", picture.Path);
            writer.WriteString("format", picture.Format);
            writer.WriteNumber("width", picture.Width);
            writer.WriteNumber("height", picture.Height);
            writer.WriteNumber("bytes", picture.Bytes);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("id", Id);
        writer.WriteString("requestId", Details.RequestId);
        Write(writer, "seed", Seed);
        Write(writer, "totalMilliseconds", (decimal?)Timing?.Total);
        writer.WriteBoolean("isBlurred", Details.IsBlurred);
        writer.WriteBoolean("isContentViolation", Details.IsContentViolation);
        Write(writer, "balanceUsd", Details.Balance.Usd);
        Write(writer, "balanceDiem", Details.Balance.Diem);
        ViolationJson.Write(writer, "warnings", Warnings);
        writer.WriteBoolean("sandbox", IsSandbox);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
