namespace Venice.Generated.Tests.Wallets;

/// <summary>Gives a signature that is known beforehand.</summary>
internal sealed class VectorSigner(string chain, string address, byte[] signature) : IWalletSigner
{
    public string Chain => chain;

    public string Address => address;

    public ValueTask<byte[]> SignMessageAsync(string message, CancellationToken cancellationToken) => new(signature);
}
