using Microsoft.AspNetCore.Http;
using Venice.OpenApi.Document;
using Venice.Sandbox.Answers;
using Venice.Sandbox.Operations;

namespace Venice.Sandbox.Judging;

/// <summary>Asks for what the operation's security demands.</summary>
internal static class Authenticator
{
    private const string Bearer = "Bearer ";
    private const string LegacyWalletHeader = "X-Sign-In-With-X";

    /// <exception cref="Refusal">No alternative is satisfied.</exception>
    public static Caller Identify(OpenApiOperation operation, HttpRequest request, SandboxState state)
    {
        var schemes = operation.Security.SelectMany(static alternative => alternative.Schemes).Select(Scheme).ToList();
        var isOptional = operation.Security.Count == 0 || operation.Security.Any(static alternative => alternative.Schemes.Count == 0);
        var takesKey = schemes.Exists(static scheme => scheme is { Type: "http", Scheme: "bearer" });
        var walletScheme = schemes.Find(static scheme => scheme is { Type: "apiKey", In: "header" });

        if (walletScheme is not null && TopUpWallet.FindPayment(name => request.Headers[name].ToString()).Length > 0)
        {
            throw Refusal.Standard(400, "A payment is taken by /x402/top-up alone");
        }

        var authorization = request.Headers.Authorization.ToString();
        if (takesKey && authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && authorization.AsSpan(Bearer.Length).Trim().Length > 0)
        {
            return state.Options.AcceptsApiKey is not { } acceptsKey || acceptsKey(authorization[Bearer.Length..].Trim())
                ? new Caller(HasKey: true, Wallet: null)
                : throw Refusal.Standard(401, "Authentication failed");
        }

        var wallet = walletScheme is null ? "" : Header(request, walletScheme.Name!, LegacyWalletHeader);
        if (wallet.Length > 0)
        {
            return WalletHeader.Read(wallet) is { } claim
                ? new Caller(HasKey: false, state.SignIn.Admit(claim, new Uri(RequestPlace.Of(request))))
                : throw Refusal.Standard(401, "X402_INVALID_SIGN_IN: the SIGN-IN-WITH-X header is not base64 of a signed message");
        }

        if (isOptional)
        {
            return Caller.Unknown;
        }

        // with a wallet a caller could pay, so one that sent nothing is told how
        throw takesKey && walletScheme is not null && authorization.Length == 0
            ? new Refusal(PaymentAnswers.Discovery(state.ChallengeFor(RequestPlace.Of(request))))
            : Refusal.Standard(401, "Authentication failed");
    }

    private static string Header(HttpRequest request, string name, string legacy) =>
        request.Headers[name].ToString() is { Length: > 0 } value ? value : request.Headers[legacy].ToString();

    private static OpenApiSecurityScheme? Scheme(string key) =>
        ContractDocument.Document.SecuritySchemes.FirstOrDefault(scheme => string.Equals(scheme.Key, key, StringComparison.Ordinal));
}
