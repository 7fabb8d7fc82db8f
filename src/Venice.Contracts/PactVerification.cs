namespace Venice.Contracts;

/// <summary>What a verifier found.</summary>
/// <param name="IsSuccess">Whether the provider keeps everything that is not pending.</param>
/// <param name="Interactions">Each interaction with what was wrong.</param>
/// <param name="Output">The engine's own report, as text.</param>
/// <param name="Json">The engine's own report, as JSON.</param>
public sealed record PactVerification(bool IsSuccess, IReadOnlyList<VerifiedInteraction> Interactions, string Output, string Json)
{
    /// <summary>Does nothing when the provider keeps the contract.</summary>
    /// <exception cref="PactException">It does not; the message says what.</exception>
    public void ThrowOnFailure()
    {
        if (IsSuccess)
        {
            return;
        }

        var failures = Interactions.Where(static interaction => !interaction.IsSuccess).ToList();
        var sentences = failures.SelectMany(static interaction => interaction.Mismatches.DefaultIfEmpty("failed").Select(mismatch => $"  {interaction.Description}: {mismatch}"));
        throw new PactException($"The provider breaks {failures.Count} of {Interactions.Count} interactions:{Environment.NewLine}{string.Join(Environment.NewLine, sentences)}");
    }
}
