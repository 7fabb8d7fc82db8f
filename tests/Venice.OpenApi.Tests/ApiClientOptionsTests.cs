using Venice.OpenApi.Http;

namespace Venice.OpenApi.Tests;

public sealed class ApiClientOptionsTests
{
    public static TheoryData<TimeSpan> ImpossibleTimes => [TimeSpan.Zero, TimeSpan.FromSeconds(-1), TimeSpan.MaxValue, TimeSpan.FromDays(60)];

    [Theory]
    [MemberData(nameof(ImpossibleTimes))]
    public void Timeout_OutOfRange_IsRefusedWhereItIsSet(TimeSpan timeout) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ApiClientOptions { Timeout = timeout });

    [Fact]
    public void Timeout_Infinite_IsNoBound() =>
        Assert.Equal(System.Threading.Timeout.InfiniteTimeSpan, new ApiClientOptions { Timeout = System.Threading.Timeout.InfiniteTimeSpan }.Timeout);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Limits_OutOfRange_AreRefusedWhereTheyAreSet(int limit)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ApiClientOptions { MaxJsonBytes = limit });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ApiClientOptions { MaxErrorBytes = limit - 1 });
    }
}
