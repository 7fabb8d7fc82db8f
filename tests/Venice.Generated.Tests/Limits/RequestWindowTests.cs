using FsCheck;
using FsCheck.Fluent;

namespace Venice.Generated.Tests.Limits;

/// <summary>A rate limit, kept by the client.</summary>
public sealed class RequestWindowTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Window_UsedUp_LetsTheRestInWhenItsTimeIsPast()
    {
        var time = new MovedTime();
        using var window = new RequestWindow(2, TimeSpan.FromMinutes(1), time);
        using var first = await window.AcquireAsync(1, Token);
        using var second = await window.AcquireAsync(1, Token);

        var third = window.AcquireAsync(1, Token).AsTask();
        time.Move(TimeSpan.FromSeconds(59));
        Assert.False(third.IsCompleted);
        time.Move(TimeSpan.FromSeconds(2));

        Assert.True((await third).IsAcquired);
        Assert.Equal(3, window.GetStatistics()!.TotalSuccessfulLeases);
    }

    [Fact]
    public async Task Window_WhoWaitsGivesUp_LeavesThePlaceToOthers()
    {
        var time = new MovedTime();
        using var window = new RequestWindow(1, TimeSpan.FromMinutes(1), time);
        using var source = new CancellationTokenSource();
        using var first = await window.AcquireAsync(1, Token);
        var second = window.AcquireAsync(1, source.Token).AsTask();
        var third = window.AcquireAsync(1, Token).AsTask();

        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        while (!third.IsCompleted)
        {
            time.Move(TimeSpan.FromSeconds(1)); // its wait begins when it has the turn, on another thread
            await Task.Yield();
        }

        Assert.True((await third).IsAcquired);
    }

    /// <summary>However requests come: in no stretch of a minute more than the limit.</summary>
    [Fact]
    public void Window_AnyRun_NeverGrantsMoreThanItsLimit() => Prop.ForAll<byte[]>(static moves =>
    {
        const int most = 4;
        var time = new MovedTime();
        using var window = new RequestWindow(most, TimeSpan.FromMinutes(1), time);
        var granted = new List<long>();
        foreach (var moved in moves)
        {
            time.Move(TimeSpan.FromSeconds(moved % 40 / 2d));
            using var lease = window.AttemptAcquire();
            if (lease.IsAcquired)
            {
                granted.Add(time.GetTimestamp());
            }

            Assert.InRange(granted.Count(moment => time.GetElapsedTime(moment) < TimeSpan.FromMinutes(1)), 0, most);
        }

        var wait = window.Wait;
        time.Move(wait);
        using var after = window.AttemptAcquire();
        Assert.True(after.IsAcquired, $"not after {wait}");
    }).QuickCheckThrowOnFailure();
}
