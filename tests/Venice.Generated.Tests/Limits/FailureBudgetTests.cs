using FsCheck;
using FsCheck.Fluent;
using Venice.Generated.Tests.Faults;
using Venice.Generated.Tests.Operations;
using Venice.Sandbox;

namespace Venice.Generated.Tests.Limits;

/// <summary>The client stays out of the service's block for callers whose requests keep failing.</summary>
public sealed class FailureBudgetTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Budget_UsedUp_HoldsBackUntilTheOldestFailureIsPast()
    {
        var time = new MovedTime();
        var budget = new FailureBudget(3, time);
        for (var failure = 0; failure < 3; failure++)
        {
            await budget.EnterAsync(TimeSpan.FromSeconds(1), Token);
            budget.Leave(hasFailed: true);
            time.Move(TimeSpan.FromSeconds(5));
        }

        var held = await Assert.ThrowsAsync<HeldBackException>(() => budget.EnterAsync(TimeSpan.FromSeconds(1), Token).AsTask());
        time.Move(held.Wait);

        Assert.Equal(TimeSpan.FromSeconds(15), held.Wait);
        await budget.EnterAsync(TimeSpan.FromSeconds(1), Token);
    }

    [Fact]
    public async Task Budget_AllUnderWay_LetsTheNextInWhenOneIsDone()
    {
        var budget = new FailureBudget(2, new MovedTime());
        await budget.EnterAsync(TimeSpan.FromSeconds(1), Token);
        await budget.EnterAsync(TimeSpan.FromSeconds(1), Token);

        var third = budget.EnterAsync(TimeSpan.FromSeconds(1), Token).AsTask();
        Assert.False(third.IsCompleted);
        budget.Leave(hasFailed: false);

        await third;
    }

    [Fact]
    public async Task Budget_WaitsForNobodyForLongerThanTheCallMayTake()
    {
        var time = new MovedTime();
        var budget = new FailureBudget(1, time);
        await budget.EnterAsync(TimeSpan.FromSeconds(1), Token);

        var second = budget.EnterAsync(TimeSpan.FromSeconds(1), Token).AsTask();
        time.Move(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAsync<HeldBackException>(() => second);
    }

    /// <summary>Whatever happens in whichever order: never more failures in 30 seconds than the budget.</summary>
    [Fact]
    public void Budget_AnyRun_IsNeverExceeded() => Prop.ForAll<(byte Action, byte Time)[]>(static steps =>
    {
        const int most = 3;
        var time = new MovedTime();
        var budget = new FailureBudget(most, time);
        var failures = new List<long>();
        var underWay = new List<Task>();
        foreach (var (action, moved) in steps)
        {
            time.Move(TimeSpan.FromSeconds(moved % 16));
            underWay.RemoveAll(static task => task.IsFaulted);
            if (action % 2 == 0)
            {
                underWay.Add(budget.EnterAsync(Timeout.InfiniteTimeSpan, CancellationToken.None).AsTask());
            }
            else if (underWay.Find(static task => task.IsCompletedSuccessfully) is { } entered)
            {
                underWay.Remove(entered);
                budget.Leave(hasFailed: action % 3 != 0);
                if (action % 3 != 0)
                {
                    failures.Add(time.GetTimestamp());
                }
            }

            Assert.InRange(failures.Count(failure => time.GetElapsedTime(failure) < FailureBudget.Window), 0, most);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Client_ItsRequestsKeepFailing_StopsBeforeTheServiceBlocksIt()
    {
        await using var sandbox = await SandboxProvider.StartAsync(new SandboxOptions { FailuresBeforeBlock = 50 }, Token);
        using var handler = new AnswerSequence("400");
        using var venice = new VeniceClient("key", new VeniceClientOptions { BaseAddress = sandbox.BaseAddress, HttpMessageHandler = handler });

        var exceptions = await Task.WhenAll(Enumerable.Range(0, 120).Select(_ => Record.ExceptionAsync(() => venice.Images.GenerateAsync(Requests.Generate(), Token)).AsTask()));

        Assert.Equal((45, 45L, 0L), (handler.Attempts, sandbox.Counts.Failures, sandbox.Counts.Blocked));
        Assert.Equal(45, exceptions.OfType<VeniceInvalidRequestException>().Count());
        Assert.All(exceptions.OfType<VeniceBlockedException>(), static exception =>
        {
            Assert.True(exception.IsOwnBudget);
            Assert.InRange(exception.RetryAfter.TotalSeconds, 1, 30);
            Assert.False(exception.MayHaveBeenCharged);
        });
        Assert.Equal(75, exceptions.OfType<VeniceBlockedException>().Count());
    }

    [Fact]
    public async Task Client_WithoutABudget_IsBlocked_AndThenSendsNothing()
    {
        await using var sandbox = await SandboxProvider.StartAsync(new SandboxOptions { FailuresBeforeBlock = 20 }, Token);
        using var handler = new AnswerSequence("400");
        using var venice = new VeniceClient(
            "key", new VeniceClientOptions { BaseAddress = sandbox.BaseAddress, HttpMessageHandler = handler, Limits = { FailureBudget = 0 } });
        var last = default(Exception);
        for (var call = 0; call < 25; call++)
        {
            last = await Record.ExceptionAsync(() => venice.Images.GenerateAsync(Requests.Generate(), Token));
        }

        Assert.Equal((22, 1L), (handler.Attempts, sandbox.Counts.Blocked)); // 21 failures, and the one that was told of the block
        Assert.True(Assert.IsType<VeniceBlockedException>(last).IsOwnBudget);
    }
}
