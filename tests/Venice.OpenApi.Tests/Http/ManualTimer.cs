namespace Venice.OpenApi.Tests.Http;

/// <summary>A timer that waits for a test.</summary>
internal sealed class ManualTimer(Action callback) : ITimer
{
    private volatile bool _isOff;

    public void Fire()
    {
        if (!_isOff)
        {
            callback();
        }
    }

    public bool Change(TimeSpan dueTime, TimeSpan period) => true;

    public void Dispose() => _isOff = true;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
