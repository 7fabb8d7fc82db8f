namespace Venice;

/// <summary>A question that is asked once, by whoever comes first; all others wait for that answer.</summary>
internal sealed class FirstQuestion(Func<Task> ask)
{
    private readonly object _gate = new();
    private Task? _asked;

    public bool IsAnswered => Volatile.Read(ref _asked) is { IsCompleted: true };

    /// <summary>Waits for the answer. Who gives up waiting does not end the question for others.</summary>
    /// <returns>Why there is none, for the one that asked.</returns>
    public async ValueTask<Exception?> AskAsync(CancellationToken cancellationToken)
    {
        bool isFirst;
        Task asked;
        lock (_gate)
        {
            isFirst = _asked is null;
            asked = _asked ??= ask();
        }

        try
        {
            await asked.WaitAsync(cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (VeniceException exception)
        {
            return isFirst ? exception : null;
        }
    }
}
