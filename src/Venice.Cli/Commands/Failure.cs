using System.Text.Json;
using Venice.Cli.Output;

namespace Venice.Cli.Commands;

/// <summary>A failure as the command line tells it: one sentence, an exit code, and an object for scripts.</summary>
internal sealed record Failure(string Sentence, int ExitCode, string Kind, VeniceApiException? Api, VeniceValidationException? Validation)
{
    private const int LongestQuote = 300;

    /// <summary>What is told of an exception; <see langword="null"/> for one that is a defect of ours.</summary>
    public static Failure? Of(Exception exception, Redaction redaction) => exception switch
    {
        UsageException => OfUsage(exception.Message),
        VeniceValidationException invalid => new(OfViolations(invalid), Cli.ExitCode.WrongUsage, "validation", null, invalid),
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

        if (Validation is not null)
        {
            writer.WriteStartArray("violations");
            foreach (var violation in Validation.Violations)
            {
                writer.WriteStartObject();
                writer.WriteString("path", violation.Path);
                writer.WriteString("rule", violation.Rule);
                writer.WriteString("message", violation.Message);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

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
