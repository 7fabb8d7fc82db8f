using Venice.OpenApi.Validation;

namespace Venice;

/// <content>What came with it.</content>
public sealed partial record X402Balance
{
    /// <summary>Where the answer that it came in differs from the document; empty when it does not. It is not sent, and not read from JSON.</summary>
    public IReadOnlyList<Violation> ContractViolations { get; init; } = [];
}
