using Venice.Provisioning;
using Venice.Sandbox;

namespace Venice.Generated.ContractTests;

/// <summary>The provider's side: the sandbox, on a real port, keeps the contract that the client wrote.</summary>
public sealed class SandboxContractTests
{
    [Fact]
    [Trait("Category", "Slow")]
    public async Task Sandbox_TheCommittedContract_IsKept()
    {
        NpmFolder.Pact.Require();
        await using var sandbox = await SandboxProvider.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var verification = await VeniceContract.VerifierOf(sandbox).VerifyAsync(TestContext.Current.CancellationToken);

        verification.ThrowOnFailure();
        Assert.Equal(VeniceContract.Document.Derive().Interactions.Count, verification.Interactions.Count);
    }

    [Fact]
    public async Task Sandbox_TheContractOfTwoOperations_IsKept()
    {
        NpmFolder.Pact.Require();
        await using var sandbox = await SandboxProvider.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var verification = await VeniceContract.VerifierOf(sandbox).WithFilter("^(generateImage by siwx|listModels)").VerifyAsync(TestContext.Current.CancellationToken);

        verification.ThrowOnFailure();
        Assert.InRange(verification.Interactions.Count, 10, 100);
    }

    [Fact]
    public async Task Sandbox_AnInteractionAlone_IsKeptWithoutWhatOthersLeaveBehind()
    {
        NpmFolder.Pact.Require();
        await using var sandbox = await SandboxProvider.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var verification = await VeniceContract.VerifierOf(sandbox).WithFilter("^getX402Transactions by siwx: 200").VerifyAsync(TestContext.Current.CancellationToken);

        verification.ThrowOnFailure();
        Assert.Single(verification.Interactions);
    }
}
