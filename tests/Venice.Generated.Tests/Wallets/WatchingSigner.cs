namespace Venice.Generated.Tests.Wallets;

/// <summary>Shows a test what a signer was asked to sign.</summary>
internal sealed class WatchingSigner(IWalletSigner signer, Action<TransferAuthorization> onTransfer) : IWalletSigner
{
    public string Chain => signer.Chain;

    public string Address => signer.Address;

    public ValueTask<byte[]> SignMessageAsync(string message, CancellationToken cancellationToken) => signer.SignMessageAsync(message, cancellationToken);

    public ValueTask<byte[]> SignTypedDataAsync(TransferAuthorization transfer, CancellationToken cancellationToken)
    {
        onTransfer(transfer);
        return signer.SignTypedDataAsync(transfer, cancellationToken);
    }
}
