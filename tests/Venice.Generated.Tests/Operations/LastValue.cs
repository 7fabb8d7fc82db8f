namespace Venice.Generated.Tests.Operations;

/// <summary>Keeps the last number reported; unlike <see cref="Progress{T}"/> it does so at once.</summary>
internal sealed class LastValue : IProgress<long>
{
    public long Value { get; private set; }

    public void Report(long value) => Value = value;
}
