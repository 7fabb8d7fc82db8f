namespace Venice.Sandbox.Operations;

/// <summary>Who carries out what, by method and path of the document.</summary>
internal static class OperationTable
{
    private static readonly Dictionary<string, Handler> Handlers = new(StringComparer.Ordinal)
    {
        ["POST /image/generate"] = GenerateImages.Handle,
        ["POST /images/generations"] = GenerateImageSimply.Handle,
        ["GET /image/styles"] = ListStyles.Handle,
        ["POST /image/upscale"] = UpscaleImage.Handle,
        ["POST /image/edit"] = EditImage.Handle,
        ["POST /image/multi-edit"] = MultiEditImage.Handle,
        ["POST /image/background-remove"] = RemoveBackground.Handle,
        ["GET /models"] = ListModels.Handle,
        ["GET /models/traits"] = ListModels.HandleTraits,
        ["GET /models/compatibility_mapping"] = ListModels.HandleCompatibility,
        ["GET /api_keys/rate_limits"] = ShowRateLimits.Handle,
        ["GET /x402/balance/{walletAddress}"] = ShowWallet.HandleBalance,
        ["GET /x402/transactions/{walletAddress}"] = ShowWallet.HandleTransactions,
        ["POST /x402/top-up"] = TopUpWallet.Handle,
    };

    /// <returns><see langword="null"/> for an operation that the document has and the sandbox does not.</returns>
    public static Handler? Find(string method, string path) => Handlers.GetValueOrDefault($"{method} {path}");
}
