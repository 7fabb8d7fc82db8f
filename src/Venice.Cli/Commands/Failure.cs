using System.Globalization;
using System.Text.Json;
using Venice.Cli.Output;

namespace Venice.Cli.Commands;

/// <summary>A failure as the command line tells it: one sentence, an exit code, and an object for scripts.</summary>
internal sealed record Failure(string Sentence, int ExitCode, string Kind, VeniceApiException? Api, VeniceValidationException? Validation)
{
    private const int LongestQuote = 300;

    /// <summary>What would have cost too much.</summary>
    public VeniceSpendingLimitException? Spending { get; private init; }

    /// <summary>What is told of an exception; <see langword="null"/> for one that is a defect of ours.</summary>
    public static Failure? Of(Exception exception, Redaction redaction) => exception switch
    {
        UsageException => OfUsage(exception.Message),
        VeniceValidationException invalid => new(OfViolations(invalid), Cli.ExitCode.WrongUsage, "validation", null, invalid),
        VeniceSpendingLimitException dear => OfUsage(OfSpending(dear)) with { Kind = "spending", Spending = dear },
        VeniceApiException api => new(OfService(api, redaction), Cli.ExitCode.Refused, "service", api, null),
        IOException or UnauthorizedAccessException or NotSupportedException => new(redaction.Of(exception.Message), Cli.ExitCode.Refused, "file", null, null),
        _ => null,
    };

    /// <summary>A command line that is wrong.</summary>
    public static Failure OfUsage(string sentence) => new(sentence, Cli.ExitCode.WrongUsage, "usage", null, null);

    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("error");
        writer.WriteString("kind", Kind);
        writer.WriteString("message", Sentence);
        if (Api is not null)
        {
            writer.WriteString("failure", Api.Failure.ToString());
            WriteNumber(writer, "status", (int?)Api.StatusCode);
            writer.WriteString("code", Api.Code);
            writer.WriteString("requestId", Api.RequestId);
            writer.WriteBoolean("mayHaveBeenCharged", Api.MayHaveBeenCharged);
            if (Api is VeniceRateLimitException limited)
            {
                writer.WriteNumber("retryAfterSeconds", limited.RetryAfter.TotalSeconds);
            }
        }

        if (Spending is not null)
        {
            writer.WriteNumber("estimateUsd", Spending.Estimate.Total.Usd);
            writer.WriteBoolean("estimateIsExact", Spending.Estimate.IsExact);
        }

        if (Validation is not null)
        {
            ViolationJson.Write(writer, "violations", Validation.Violations);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string OfSpending(VeniceSpendingLimitException exception) => exception.Refusal == SpendingRefusal.UnknownPrice
        ? $"What it would cost is not known well enough for --max-spend ({exception.Estimate}). Nothing was sent."
        : string.Create(CultureInfo.InvariantCulture, $"It would cost {exception.Estimate}, and --max-spend allows {exception.LimitUsd:0.00######} USD. Nothing was sent.");

    private static string OfViolations(VeniceValidationException exception) =>
        "The request is wrong and was not sent: "
        + string.Join("; ", exception.Violations.Select(static violation => violation.Path.Length == 0 ? violation.Message : $"{violation.Path}: {violation.Message}"));

    private static string OfService(VeniceApiException exception, Redaction redaction)
    {
        var quote = exception.ServiceMessage is { Length: > 0 } words ? $" The service says: {redaction.Of(words, LongestQuote)}" : "";
        var instructions = exception is VenicePaymentRequiredException { TopUp: { } offer } ? $" {redaction.Of(offer.Instructions, LongestQuote)}" : "";
        return exception.Message + quote + instructions;
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, int? value)
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
