using Microsoft.AspNetCore.Http;
using Venice.OpenApi.Document;
using Venice.Sandbox.Answers;

namespace Venice.Sandbox.Judging;

/// <summary>Asks for what the operation's security demands.</summary>
internal static class Authenticator
{
    private const string Bearer = "Bearer ";
    private const string LegacyWalletHeader = "X-Sign-In-With-X";

    /// <exception cref="Refusal">No alternative is satisfied.</exception>
    public static Caller Identify(OpenApiOperation operation, HttpRequest request, Func<string, bool>? acceptsKey)
    {
        var schemes = operation.Security.SelectMany(static alternative => alternative.Schemes).Select(Scheme).ToList();
        var isOptional = operation.Security.Count == 0 || operation.Security.Any(static alternative => alternative.Schemes.Count == 0);
        var takesKey = schemes.Exists(static scheme => scheme is { Type: "http", Scheme: "bearer" });
        var walletScheme = schemes.Find(static scheme => scheme is { Type: "apiKey", In: "header" });

        var authorization = request.Headers.Authorization.ToString();
        if (takesKey && authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && authorization.AsSpan(Bearer.Length).Trim().Length > 0)
        {
            return acceptsKey is null || acceptsKey(authorization[Bearer.Length..].Trim())
                ? new Caller(HasKey: true, Wallet: null)
                : throw Refusal.Standard(401, "Authentication failed");
        }

        var wallet = walletScheme is null ? "" : Header(request, walletScheme.Name!, LegacyWalletHeader);
        if (wallet.Length > 0)
        {
            return WalletHeader.ReadAddress(wallet) is { } address
                ? new Caller(HasKey: false, address)
                : throw Refusal.Standard(401, "X402_INVALID_SIGN_IN: the SIGN-IN-WITH-X header is not base64 of a signed message");
        }

        if (isOptional)
        {
            return Caller.Unknown;
        }

        // with a wallet a caller could pay, so one that sent nothing is told how
        throw takesKey && walletScheme is not null && authorization.Length == 0
            ? new Refusal(PaymentAnswers.Discovery(RequestPlace.Of(request)))
            : Refusal.Standard(401, "Authentication failed");
    }

    private static string Header(HttpRequest request, string name, string legacy) =>
        request.Headers[name].ToString() is { Length: > 0 } value ? value : request.Headers[legacy].ToString();

    private static OpenApiSecurityScheme? Scheme(string key) =>
        ContractDocument.Document.SecuritySchemes.FirstOrDefault(scheme => string.Equals(scheme.Key, key, StringComparison.Ordinal));
}
