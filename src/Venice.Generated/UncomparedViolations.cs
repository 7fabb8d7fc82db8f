using Venice.OpenApi.Validation;

namespace Venice;

/// <summary>
/// Keeps what an answer lacked beside a record's value. Records compare all that they hold; as every one of these equals every other, two answers of the same value are equal, whether C# or
/// emitted code compares them.
/// </summary>
/// <param name="violations">What it lacked.</param>
internal readonly struct UncomparedViolations(IReadOnlyList<Violation> violations) : IEquatable<UncomparedViolations>
{
    private readonly IReadOnlyList<Violation>? _violations = violations;

    /// <summary>What it lacked; empty when nothing was said.</summary>
    public IReadOnlyList<Violation> All => _violations ?? [];

    public bool Equals(UncomparedViolations other) => true;

    public override bool Equals(object? obj) => obj is UncomparedViolations;

    public override int GetHashCode() => 0;
}
