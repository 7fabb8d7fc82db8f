namespace Venice.Contracts;

/// <summary>What the consumer sent is not what the interaction says.</summary>
public sealed class PactMismatchException : PactException
{
    internal PactMismatchException(string description, IReadOnlyList<string> mismatches, Exception? consumerFailure = null)
        : base($"{description}:{Environment.NewLine}{string.Join(Environment.NewLine, mismatches.Select(static mismatch => "  " + mismatch))}", consumerFailure) =>
        Mismatches = mismatches;

    /// <summary>One sentence for each difference.</summary>
    public IReadOnlyList<string> Mismatches { get; }
}
