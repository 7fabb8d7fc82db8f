using System.Net;
using Venice.OpenApi;

namespace Venice;

/// <summary>A wallet's signed message, made afresh for every attempt.</summary>
internal sealed class WalletCredential(WalletSignIn signIn) : AttemptCredential("siwx")
{
    private const int LongestHeader = 16 * 1024;

    public override async ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var header = await signIn.CreateAsync(request.RequestUri!, cancellationToken).ConfigureAwait(false);
        request.Headers.Remove(signIn.HeaderName);
        request.Headers.TryAddWithoutValidation(signIn.HeaderName, header);
    }

    public override async ValueTask<bool> RefusedAsync(ApiAttempt attempt, CancellationToken cancellationToken)
    {
        // who did not sign in has nothing to sign anew; above all, a payment must not be sent again
        if (!attempt.Request.Headers.Contains(signIn.HeaderName))
        {
            return false;
        }

        if (attempt.StatusCode == (int)HttpStatusCode.Unauthorized)
        {
            return signIn.Clock.Learn(attempt.Headers.GetDateTime("Date"));
        }

        var body = await attempt.ReadErrorAsync(cancellationToken).ConfigureAwait(false);
        if ((SignInChallenge.Read(body, signIn.Chain) ?? FromHeader(attempt.Headers.GetString("PAYMENT-REQUIRED"))) is not { } challenge)
        {
            return false;
        }

        // who signed in and lacks credit lacks it with another signature too; who was told the ways to be let in was not recognised
        return signIn.Remember(challenge, attempt.Request.RequestUri!) && ErrorBody.Read(body).Code is not "PAYMENT_REQUIRED";
    }

    private SignInChallenge? FromHeader(string? header)
    {
        if (header is not { Length: > 0 and <= LongestHeader })
        {
            return null;
        }

        var bytes = new byte[header.Length];
        return Convert.TryFromBase64String(header, bytes, out var length) ? SignInChallenge.Read(bytes.AsMemory(0, length), signIn.Chain) : null;
    }
}
