using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Venice;

/// <summary>What is measured. The instruments belong to the process, as its listeners do, and hold nothing.</summary>
internal static class Instruments
{
    public static readonly ActivitySource Activities = new(VeniceTelemetry.ActivitySourceName);

    private static readonly Meter Meter = new(VeniceTelemetry.MeterName);

    public static readonly Histogram<double> Duration =
        Meter.CreateHistogram<double>("gen_ai.client.operation.duration", "s", "How long calls take, with their repeats, until their answer has been read.");

    public static readonly Counter<long> Retries = Meter.CreateCounter<long>("venice.client.retries", "{retry}", "Attempts after the first.");

    public static readonly Counter<long> Images = Meter.CreateCounter<long>("venice.client.images", "{image}", "Pictures received.");

    public static readonly Histogram<long> Size = Meter.CreateHistogram<long>("venice.client.response.size", "By", "The content of answers, decompressed.");

    public static readonly Counter<double> Cost = Meter.CreateCounter<double>("venice.client.estimated_cost", "{USD}", "What calls that were done, or may have been, are expected to cost.");

    /// <summary>Whether somebody listens to what is measured when a call ends.</summary>
    public static bool AreEnabled => Duration.Enabled || Size.Enabled || Images.Enabled || Cost.Enabled;
}
