using System.Globalization;
using Venice.Sandbox;

namespace Venice.Generated.Tests.Soak;

/// <summary>
/// Many requests for a while, some of them in trouble: each ends in exactly one way, nothing is charged that the caller does not know of, and nothing grows or is left open. Once with the
/// client's failure budget, which holds most calls back so that the service never has to block it; once without, so that all of them are sent.
/// <c>VENICE_SOAK_SECONDS</c>, <c>VENICE_SOAK_RATE</c> (requests a second) and <c>VENICE_SOAK_FAULTS</c> (percent) set how long and how hard; when the first is set, the rate has to be reached too.
/// </summary>
[Collection(nameof(MeasuredAlone))]
public sealed class SoakTests(ITestOutputHelper output)
{
    private static readonly int UsualBudget = new VeniceClientOptions().Limits.FailureBudget;

    /// <summary>Refusals, which the failure budget counts, and answers gone wrong.</summary>
    private static readonly string[] Faults = ["500", "503", "400", "404", "no-answer", "reset", "truncated", "empty", "wrong-type", "broken-base64", "not-json", "br", "missing-member"];

    [Fact]
    [Trait("Category", "Slow")]
    public Task Soak_WithTheFailureBudget_TheServiceNeverHasToBlock() => RunBudgetedAsync(Length, Rate, Share);

    [Fact]
    public Task Soak_WithTheFailureBudgetForAMoment_TheServiceNeverHasToBlock() => RunBudgetedAsync(TimeSpan.FromSeconds(1), rate: 60, faults: 10);

    [Fact]
    [Trait("Category", "Slow")]
    public Task Soak_WithoutABudget_AllAreSentAndAccountedFor() => RunUnboundedAsync(Length, Rate, Share);

    [Fact]
    public Task Soak_WithoutABudgetForAMoment_AllAreSentAndAccountedFor() => RunUnboundedAsync(TimeSpan.FromSeconds(1), rate: 60, faults: 10);

    private static bool IsByHand => Environment.GetEnvironmentVariable("VENICE_SOAK_SECONDS") is { Length: > 0 };

    private static TimeSpan Length => TimeSpan.FromSeconds(Setting("VENICE_SOAK_SECONDS", 20));

    private static int Rate => Setting("VENICE_SOAK_RATE", 200);

    private static int Share => Setting("VENICE_SOAK_FAULTS", 10);

    private async Task RunBudgetedAsync(TimeSpan length, int rate, int faults)
    {
        var options = new SandboxOptions { FailuresBeforeBlock = 50, RequestsPerMinute = 1_000_000 };
        using var handler = new SoakHandler(faults, [.. Faults, "429"]);

        var (load, counts) = await RunAsync(options, handler, UsualBudget, length, rate);

        var failures = handler.MostFailuresIn(TimeSpan.FromSeconds(30));
        output.WriteLine($"at most {failures} failures in 30 s");
        Assert.InRange(failures, 0, UsualBudget);
        Assert.Equal(0, counts.Blocked);
        Assert.True(load.Done > load.Started / 20, "hardly anything was done");
    }

    private async Task RunUnboundedAsync(TimeSpan length, int rate, int faults)
    {
        // no 429: it stops all calls of its model until its time has passed, which is another way of not sending
        using var handler = new SoakHandler(faults, Faults);

        var (load, _) = await RunAsync(new SandboxOptions { RequestsPerMinute = 1_000_000 }, handler, failureBudget: 0, length, rate);

        Assert.Equal(0, load.HeldBack);
        Assert.InRange(handler.Sent, load.Started, long.MaxValue);
        Assert.Equal(handler.Sent * faults / 100, handler.Troubled);
        if (IsByHand)
        {
            // a machine that is busy with other tests may not manage it, and has then proved the rest all the same
            Assert.InRange(load.Started, length.TotalSeconds * rate * 0.95, double.MaxValue);
        }
    }

    private async Task<(SoakLoad Load, SandboxCounts Counts)> RunAsync(SandboxOptions options, SoakHandler handler, int failureBudget, TimeSpan length, int rate)
    {
        var atFirst = SoakResources.Take();
        SandboxCounts counts;
        SoakLoad load;
        await using (var sandbox = await SandboxProvider.StartAsync(options, TestContext.Current.CancellationToken))
        {
            using var venice = new VeniceClient("key", new VeniceClientOptions
            {
                BaseAddress = sandbox.BaseAddress,
                HttpMessageHandler = handler,
                Retry = { BaseDelay = TimeSpan.FromMilliseconds(50), MaxDelay = TimeSpan.FromSeconds(3) },
                Limits = { FailureBudget = failureBudget },
            });
            await new SoakLoad(venice).SendAsync(TimeSpan.FromSeconds(Math.Min(3, length.TotalSeconds / 4)), rate);
            var (before, sent, earlier) = (SoakResources.Take(), handler.Sent, sandbox.Counts);
            load = new SoakLoad(venice);
            await load.SendAsync(length, rate);
            var after = SoakResources.Take();
            counts = sandbox.Counts;

            var charged = counts.Charges - earlier.Charges;
            output.WriteLine($"{load.Started} calls in {length.TotalSeconds} s, {handler.Sent - sent} requests, {counts.Requests - earlier.Requests} answered; {load.Ends}");
            output.WriteLine($"{charged} charged: {load.Paid} paid calls done, {load.Doubtful} that may have been charged");
            output.WriteLine($"before {before}; after {after}");
            Assert.Equal(load.Started, load.Ended);
            Assert.InRange(charged, load.Paid, load.Paid + load.Doubtful);
            Assert.InRange(after.Megabytes, 0, before.Megabytes + 100);
        }

        // every connection has an end on either side, and both sides are in this process: none may be left
        handler.Dispose();
        var atLast = SoakResources.Take();
        output.WriteLine($"at first {atFirst}; at last {atLast}");
        if (length >= TimeSpan.FromSeconds(10))
        {
            Assert.InRange(atLast.Handles, 0, atFirst.Handles + 100);
            Assert.InRange(atLast.Sockets, 0, atFirst.Sockets + 50);
        }

        return (load, counts);
    }

    private static int Setting(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : usual;
}
