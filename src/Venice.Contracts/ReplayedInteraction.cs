namespace Venice.Contracts;

/// <summary>An interaction, and what a provider answered to its request.</summary>
/// <param name="Interaction">The interaction as the document has it.</param>
/// <param name="Answer">The answer, unjudged.</param>
public sealed record ReplayedInteraction(ContractInteraction Interaction, ProviderAnswer Answer);
