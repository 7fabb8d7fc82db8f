namespace Venice.Generated.Tests.Operations;

/// <summary>A wallet that cannot be reached.</summary>
internal sealed class FailingSigner(Exception failure) : IWalletSigner
{
    public string Chain => WalletChain.Base;

    public string Address => SandboxFixture.Wallet;

    public ValueTask<byte[]> SignMessageAsync(string message, CancellationToken cancellationToken) => ValueTask.FromException<byte[]>(failure);
}
