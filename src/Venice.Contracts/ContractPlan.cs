namespace Venice.Contracts;

/// <summary>The interactions of a document.</summary>
/// <param name="Interactions">One for each operation, way to authenticate, kind of request body, declared status and kind of answer, in the order of the document.</param>
/// <param name="Gaps">What they leave out.</param>
public sealed record ContractPlan(IReadOnlyList<ContractInteraction> Interactions, IReadOnlyList<ContractGap> Gaps);
