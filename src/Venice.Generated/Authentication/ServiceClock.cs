namespace Venice;

/// <summary>The service's time as far as it is known: this machine's, put right by what a refusal told.</summary>
internal sealed class ServiceClock(TimeProvider time)
{
    /// <summary>The header counts in whole seconds, and the answer took its time; differences below this say nothing.</summary>
    private static readonly TimeSpan Blur = TimeSpan.FromSeconds(5);

    /// <summary>A clock that is wrong by more is to be set, and a service that claims more is not to be believed.</summary>
    private static readonly TimeSpan MostBelieved = TimeSpan.FromDays(1);

    private long _offset;

    public DateTimeOffset Now => time.GetUtcNow() + new TimeSpan(Interlocked.Read(ref _offset));

    /// <param name="told">The answer's <c>Date</c>.</param>
    /// <returns>Whether the time is another now.</returns>
    public bool Learn(DateTimeOffset? told)
    {
        if (told is not { } date || (date - Now).Duration() < Blur)
        {
            return false;
        }

        var offset = date - time.GetUtcNow();
        if (offset.Duration() > MostBelieved)
        {
            return false;
        }

        Interlocked.Exchange(ref _offset, offset.Ticks);
        return true;
    }
}
