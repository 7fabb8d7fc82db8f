using System.Collections.Concurrent;
using System.Diagnostics;
using Venice.Generated.Tests.Operations;

namespace Venice.Generated.Tests.Soak;

/// <summary>Calls a client so many times a second, and counts how each call ends.</summary>
internal sealed class SoakLoad(VeniceClient venice)
{
    /// <summary>No more are under way than a patient caller would have.</summary>
    private const int MostUnderWay = 500;

    private readonly ConcurrentDictionary<string, long> _ends = new(StringComparer.Ordinal);
    private long _paid;
    private long _doubtful;
    private long _heldBack;

    public long Started { get; private set; }

    /// <summary>Calls that ended in some way.</summary>
    public long Ended => _ends.Values.Sum();

    public long Done => _ends.GetValueOrDefault("done");

    /// <summary>Paid calls that were done.</summary>
    public long Paid => Interlocked.Read(ref _paid);

    /// <summary>Paid calls that failed and may have been charged.</summary>
    public long Doubtful => Interlocked.Read(ref _doubtful);

    /// <summary>Calls that the client did not send.</summary>
    public long HeldBack => Interlocked.Read(ref _heldBack);

    public string Ends => string.Join(", ", _ends.OrderByDescending(static end => end.Value).Select(static end => $"{end.Key} {end.Value}"));

    public async Task SendAsync(TimeSpan length, int rate)
    {
        var calls = new List<Task>();
        var (started, watch) = (0L, Stopwatch.StartNew());
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (watch.Elapsed < length && await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken))
        {
            // as many as should have begun by now
            for (; started < Math.Min(watch.Elapsed.TotalSeconds, length.TotalSeconds) * rate && calls.Count < MostUnderWay; started++)
            {
                calls.Add(CallAsync(Started++));
            }

            calls.RemoveAll(static call => call.IsCompletedSuccessfully);
        }

        await Task.WhenAll(calls);
    }

    private async Task CallAsync(long number)
    {
        var (end, isPaid) = ("done", number % 4 != 0);
        try
        {
            switch (number % 4)
            {
                case 0 when number % 40 != 0:
                    await venice.Images.ListStylesAsync(TestContext.Current.CancellationToken);
                    break;
                case 0: // a long list: seldom, as applications ask for it
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

            Interlocked.Add(ref _paid, isPaid ? 1 : 0);
        }
        catch (VeniceApiException exception)
        {
            end = exception.GetType().Name;
            Interlocked.Add(ref _heldBack, exception.Failure is null ? 1 : 0);
            Interlocked.Add(ref _doubtful, isPaid && exception.MayHaveBeenCharged ? 1 : 0);
        }

        _ends.AddOrUpdate(end, 1, static (_, count) => count + 1);
    }

    private static GenerateImageRequest Small(long number) => Requests.Generate(ImageFormat.Png) with { Width = 64, Height = 64, Seed = (int)(number % 1000) };
}
