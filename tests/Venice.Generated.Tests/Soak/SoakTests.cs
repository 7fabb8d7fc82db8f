using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Venice.Generated.Tests.Operations;
using Venice.Sandbox;

namespace Venice.Generated.Tests.Soak;

/// <summary>
/// Many requests for a while, some of them in trouble: each ends in exactly one way, nothing grows, and the service never has to block the client.
/// <c>VENICE_SOAK_SECONDS</c>, <c>VENICE_SOAK_RATE</c> (requests a second) and <c>VENICE_SOAK_FAULTS</c> (percent) set how long and how hard.
/// </summary>
[Collection(nameof(SoakTests))]
public sealed class SoakTests(ITestOutputHelper output)
{
    /// <summary>Half of the faults are refusals, which the failure budget counts; half are answers gone wrong.</summary>
    private static readonly string[] Faults = ["500", "503", "429", "400", "404", "no-answer", "reset", "truncated", "empty", "wrong-type", "broken-base64", "not-json", "br", "missing-member"];

    [Fact]
    [Trait("Category", "Slow")]
    public Task Soak_ForAWhile_EverythingIsAccountedFor() => RunAsync(
        TimeSpan.FromSeconds(Setting("VENICE_SOAK_SECONDS", 20)), Setting("VENICE_SOAK_RATE", 200), Setting("VENICE_SOAK_FAULTS", 10));

    [Fact]
    public Task Soak_ForAMoment_EverythingIsAccountedFor() => RunAsync(TimeSpan.FromSeconds(1), rate: 60, faults: 10);

    private async Task RunAsync(TimeSpan length, int rate, int faults)
    {
        await using var sandbox = await SandboxProvider.StartAsync(new SandboxOptions { FailuresBeforeBlock = 50, RequestsPerMinute = 1_000_000 }, TestContext.Current.CancellationToken);
        var ends = new ConcurrentDictionary<string, long>();
        using var handler = new SoakHandler(faults, Faults);
        using (var venice = new VeniceClient("key", new VeniceClientOptions
        {
            BaseAddress = sandbox.BaseAddress,
            HttpMessageHandler = handler,
            Retry = { BaseDelay = TimeSpan.FromMilliseconds(50), MaxDelay = TimeSpan.FromSeconds(3) },
        }))
        {
            await SendAsync(venice, TimeSpan.FromSeconds(Math.Min(3, length.TotalSeconds / 4)), rate, new());
            var before = Resources();
            var started = await SendAsync(venice, length, rate, ends);
            var after = Resources();

            output.WriteLine($"{started} calls, {handler.Sent} requests, {sandbox.Counts}");
            output.WriteLine(string.Join(", ", ends.OrderByDescending(static end => end.Value).Select(static end => $"{end.Key} {end.Value}")));
            output.WriteLine($"before {before}, after {after}");
            Assert.Equal(started, ends.Values.Sum());
            Assert.Equal(0, sandbox.Counts.Blocked);
            Assert.True(ends.GetValueOrDefault("done") > started / 20, "hardly anything was done");
            Assert.InRange(after.Handles, 0, before.Handles + 150);
            Assert.InRange(after.Megabytes, 0, before.Megabytes + 100);
        }
    }

    private static async Task<long> SendAsync(VeniceClient venice, TimeSpan length, int rate, ConcurrentDictionary<string, long> ends)
    {
        var calls = new List<Task>();
        var started = 0L;
        var watch = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (watch.Elapsed < length && await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken))
        {
            // as many as should have begun by now, but no more under way than a patient caller would have
            for (; started < watch.Elapsed.TotalSeconds * rate && calls.Count < 500; started++)
            {
                calls.Add(CallAsync(venice, started, ends));
            }

            calls.RemoveAll(static call => call.IsCompletedSuccessfully);
        }

        await Task.WhenAll(calls);
        return started;
    }

    private static async Task CallAsync(VeniceClient venice, long number, ConcurrentDictionary<string, long> ends)
    {
        string end;
        try
        {
            switch (number % 4)
            {
                case 0:
                    await venice.Models.ListAsync(cancellationToken: TestContext.Current.CancellationToken);
                    break;
                case 1:
                    await using (var download = await venice.Images.GenerateBinaryAsync(Small(number), TestContext.Current.CancellationToken))
                    {
                        await download.ReadAsync(TestContext.Current.CancellationToken);
                    }

                    break;
                default:
                    await venice.Images.GenerateAsync(Small(number), TestContext.Current.CancellationToken);
                    break;
            }

            end = "done";
        }
        catch (VeniceApiException exception)
        {
            end = exception.GetType().Name;
        }

        ends.AddOrUpdate(end, 1, static (_, count) => count + 1);
    }

    private static GenerateImageRequest Small(long number) => Requests.Generate(ImageFormat.Png) with { Width = 64, Height = 64, Seed = (int)(number % 1000) };

    private static int Setting(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : usual;

    private static (double Megabytes, int Handles, int Threads) Resources()
    {
        using var process = Process.GetCurrentProcess();
        return (GC.GetTotalMemory(forceFullCollection: true) / 1048576d, process.HandleCount, process.Threads.Count);
    }
}
