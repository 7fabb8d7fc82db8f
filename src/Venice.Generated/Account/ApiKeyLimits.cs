using Venice.OpenApi.Validation;

namespace Venice;

/// <content>What came with it.</content>
public sealed partial record ApiKeyLimits
{
    private readonly UncomparedViolations _violations;

    /// <summary>Where the answer that it came in differs from the document; empty when it does not. It is not sent, not read from JSON, and not compared.</summary>
    public IReadOnlyList<Violation> ContractViolations
    {
        get => _violations.All;
        init => _violations = new(value);
    }
}
