namespace Venice.Generated.Tests.Operations;

/// <summary>A stream like a network's: no length, no way back, small pieces.</summary>
internal sealed class OneWayStream(byte[] content) : MemoryStream(content)
{
    public override bool CanSeek => false;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer[..Math.Min(buffer.Length, 1000)], cancellationToken);
}
