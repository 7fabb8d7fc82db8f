using FsCheck;
using FsCheck.Fluent;

namespace Venice.Generated.Tests.Spending;

/// <summary>The window's law: whatever is reserved, given back and waited, no stretch of time as long as the window holds more than the limit.</summary>
public sealed class SpendingLedgerTests
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    [Fact]
    public void Ledger_AnyHistory_NeverHoldsMoreThanTheLimitInAnyWindow() => Prop.ForAll<(byte Minutes, byte Cents, bool GivenBack)[]>(static history =>
    {
        var clock = new ManualClock();
        var ledger = new SpendingLedger(new() { PerWindowUsd = 1, Window = Window }, clock);
        var kept = new List<(DateTimeOffset When, decimal Usd)>();
        foreach (var (minutes, cents, givenBack) in history)
        {
            clock.Advance(TimeSpan.FromMinutes(minutes % 45) + TimeSpan.FromSeconds(minutes));
            var usd = (cents % 90) / 100m;
            try
            {
                var reservation = ledger.Reserve("generateImage", Price(usd));
                if (givenBack)
                {
                    ledger.Release(reservation);
                }
                else
                {
                    kept.Add((clock.GetUtcNow(), usd));
                }
            }
            catch (VeniceSpendingLimitException refusal)
            {
                // refused only when it would be too much, counting at most a sixtieth of the window too long
                var counted = kept.Where(entry => clock.GetUtcNow() - entry.When <= Window + (Window / 60)).Sum(static entry => entry.Usd);
                Assert.True(counted + usd > 1);
                clock.Advance(refusal.RetryAfter!.Value);
                ledger.Release(ledger.Reserve("generateImage", Price(usd)));
            }

            var within = kept.Where(entry => clock.GetUtcNow() - entry.When < Window).Sum(static entry => entry.Usd);
            Assert.True(within <= 1);
            Assert.True(ledger.Status.SpentUsd >= within && ledger.Status.RemainingUsd >= 0);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Ledger_LongAfter_HasForgotten()
    {
        var clock = new ManualClock();
        var ledger = new SpendingLedger(new() { PerWindowUsd = 1, Window = Window }, clock);
        var old = ledger.Reserve("generateImage", Price(1));

        clock.Advance(TimeSpan.FromDays(4000));
        ledger.Release(old);

        Assert.Equal(new SpendingStatus(0, 1), ledger.Status);
    }

    [Fact]
    public void Ledger_DearerThanTheWholeWindow_NeverHasRoom()
    {
        var ledger = new SpendingLedger(new() { PerWindowUsd = 1, Window = Window }, new ManualClock());

        Assert.Null(Assert.Throws<VeniceSpendingLimitException>(() => ledger.Reserve("generateImage", Price(2))).RetryAfter);
    }

    private static PriceEstimate Price(decimal usd) => new() { ModelId = "m", Images = 1, PerImage = new() { Usd = usd, Diem = usd }, Total = new() { Usd = usd, Diem = usd } };
}
