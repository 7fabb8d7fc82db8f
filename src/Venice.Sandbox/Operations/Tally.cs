namespace Venice.Sandbox.Operations;

/// <summary>Counts what was done.</summary>
internal sealed class Tally
{
    private long _requests;
    private long _failures;
    private long _blocked;
    private long _charges;

    public void Answered(int status)
    {
        Interlocked.Increment(ref _requests);
        if (status >= 400)
        {
            Interlocked.Increment(ref _failures);
        }
    }

    public void Blocked() => Interlocked.Increment(ref _blocked);

    public void Charged() => Interlocked.Increment(ref _charges);

    public SandboxCounts Read() => new(Interlocked.Read(ref _requests), Interlocked.Read(ref _failures), Interlocked.Read(ref _blocked), Interlocked.Read(ref _charges));
}
