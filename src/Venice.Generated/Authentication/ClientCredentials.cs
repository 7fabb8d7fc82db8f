using Venice.OpenApi;

namespace Venice;

/// <summary>What a client proves its identity with.</summary>
internal static class ClientCredentials
{
    /// <param name="apiKey">The key, when there is one.</param>
    /// <param name="options">How the client was set up.</param>
    public static IEnumerable<ApiCredential> Of(ApiKeySource? apiKey, VeniceClientOptions options)
    {
        if (apiKey is not null)
        {
            yield return new ApiKeyCredential(apiKey);
        }

        if (options.Wallet is { } wallet)
        {
            yield return new WalletCredential(new WalletSignIn(wallet, options.WalletSignIn, options.WalletTime));
        }
    }
}
