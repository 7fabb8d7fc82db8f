namespace Venice.OpenApi.Tests.Http;

/// <summary>A request's stream that stops at its first byte until it is let go.</summary>
internal sealed class HeldStream : MemoryStream
{
    private readonly TaskCompletionSource _begun = new();
    private readonly TaskCompletionSource _release = new();

    public Task Begun => _begun.Task;

    public void Release() => _release.SetResult();

    public void Fail() => _release.SetException(new IOException("The connection broke."));

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _begun.TrySetResult();
        await _release.Task;
        await base.WriteAsync(buffer, cancellationToken);
    }
}
