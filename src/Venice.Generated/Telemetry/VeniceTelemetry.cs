namespace Venice;

/// <summary>
/// The names under which clients tell what they do, for OpenTelemetry and its like: spans and measurements after its conventions for generative AI and HTTP. No
/// prompt, key, signature or picture is among it.
/// </summary>
/// <example>
/// <code>
/// services.AddOpenTelemetry()
///     .WithTracing(tracing => tracing.AddSource(VeniceTelemetry.ActivitySourceName))
///     .WithMetrics(metrics => metrics.AddMeter(VeniceTelemetry.MeterName));
/// </code>
/// </example>
public static class VeniceTelemetry
{
    /// <summary>One span a call, from before its first attempt until its answer has been read; the attempts are .NET's own HTTP spans below it.</summary>
    public const string ActivitySourceName = "Venice";

    /// <summary>
    /// <c>gen_ai.client.operation.duration</c> (s), <c>venice.client.retries</c>, <c>venice.client.images</c>, <c>venice.client.response.size</c> (bytes) and
    /// <c>venice.client.estimated_cost</c> (US dollars).
    /// </summary>
    public const string MeterName = "Venice";
}
