using System.Collections.Concurrent;
using Venice.Contracts;
using Venice.Contracts.Tests;
using Venice.Provisioning;

namespace Venice.Generated.ContractTests;

/// <summary>The consumer's side: every interaction that the document promises, driven through the public client against Pact's mock server.</summary>
public sealed class ClientContractTests
{
    [Fact]
    public async Task Client_EveryInteractionOfTheDocument_IsKeptAndIsTheCommittedContract()
    {
        NpmFolder.Pact.Require();
        using var folder = new TemporaryFolder();
        var pact = new Pact("venice-sdk", "venice-api", folder.Path);
        var plan = VeniceContract.Document.Derive();
        var failures = new ConcurrentBag<string>();

        await Parallel.ForEachAsync(plan.Interactions, TestContext.Current.CancellationToken, async (interaction, cancellationToken) =>
        {
            try
            {
                await interaction.VerifyAsync(pact, server => VeniceDriver.DriveAsync(interaction, server.Address, cancellationToken));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                failures.Add($"{interaction}: {exception.Message} {exception.InnerException?.Message}");
            }
        });

        Assert.True(failures.IsEmpty, string.Join(Environment.NewLine, failures.Order(StringComparer.Ordinal)));
        PactFile.Normalize(pact.FilePath);
        VeniceContract.RequireCommitted(await File.ReadAllTextAsync(pact.FilePath, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Document_EveryDeclaredAnswerOfEveryOperation_HasAnInteraction()
    {
        var plan = VeniceContract.Document.Derive();

        Assert.Equal(14, plan.Interactions.Select(static interaction => interaction.Operation).Distinct().Count());
        Assert.Equal(plan.Interactions.Count, plan.Interactions.Select(static interaction => interaction.Description).Distinct().Count());
        var gaps = string.Join('\n', plan.Gaps);
        Assert.True(string.Join('\n', VeniceContract.KnownGaps) == gaps, gaps);
        Assert.Contains($" of {plan.Interactions.Count} interactions:", File.ReadAllText(Path.Combine(Checkout.Root, "docs", "contracts.md")), StringComparison.Ordinal);
    }
}
