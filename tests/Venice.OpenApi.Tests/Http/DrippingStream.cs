namespace Venice.OpenApi.Tests.Http;

/// <summary>One space after another, each there at once, until the token says that it is enough.</summary>
internal sealed class DrippingStream : MemoryStream
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<int>(cancellationToken);
        }

        buffer.Span[0] = (byte)' ';
        return ValueTask.FromResult(1);
    }
}
