using System.Text.Json;
using Venice.Cli.Connections;
using Venice.Cli.Output;
using Venice.OpenApi.Validation;

namespace Venice.Cli.Commands;

/// <summary><c>venice generate --estimate</c>: tells what the pictures of a command would cost, and what does not fit their model.</summary>
internal sealed class EstimateRun(Func<GenerateImageRequest> read, bool asJson, TextWriter output, TextWriter error)
{
    /// <summary>What contract and model both find is told once.</summary>
    private static readonly IEqualityComparer<Violation> SamePlace = EqualityComparer<Violation>.Create(
        static (one, other) => one?.Path == other?.Path && one?.Rule == other?.Rule,
        static violation => HashCode.Combine(violation.Path, violation.Rule));

    public async Task RunAsync(Connection connection, CancellationToken cancellationToken)
    {
        var request = read();
        var models = connection.Client.Models;
        var check = await models.CheckAsync(request, cancellationToken).ConfigureAwait(false);
        var estimate = await models.EstimateAsync(request, cancellationToken).ConfigureAwait(false);

        // the document's own limit of prompts is lower than that of many models
        var contract = ViolationCollector.Collect(request, name => name == "promptCharacterLimit" ? check.Model?.PromptCharacterLimit : null);
        Violation[] violations = [.. contract, .. check.Violations.Where(violation => !contract.Contains(violation, SamePlace))];
        if (asJson)
        {
            await JsonOutput.WriteAsync(output, writer => Write(writer, estimate, violations, connection.IsSandbox)).ConfigureAwait(false);
            return;
        }

        await output.WriteLineAsync($"{estimate.ModelId ?? "unknown model"}  {estimate}").ConfigureAwait(false);
        foreach (var violation in violations)
        {
            await error.WriteLineAsync(violation.ToString()).ConfigureAwait(false);
        }
    }

    private static void Write(Utf8JsonWriter writer, PriceEstimate estimate, IReadOnlyList<Violation> violations, bool isSandbox)
    {
        writer.WriteStartObject();
        writer.WriteString("model", estimate.ModelId);
        writer.WriteNumber("images", estimate.Images);
        writer.WriteNumber("perImageUsd", estimate.PerImage.Usd);
        writer.WriteNumber("totalUsd", estimate.Total.Usd);
        writer.WriteNumber("totalDiem", estimate.Total.Diem);
        writer.WriteBoolean("isExact", estimate.IsExact);
        writer.WriteStartArray("gaps");
        foreach (var gap in estimate.Gaps)
        {
            writer.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(gap.ToString()));
        }

        writer.WriteEndArray();
        ViolationJson.Write(writer, "violations", violations);
        writer.WriteBoolean("sandbox", isSandbox);
        writer.WriteEndObject();
    }
}
