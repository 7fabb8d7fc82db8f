using System.Globalization;
using System.Text.Json;

namespace Venice;

/// <summary>What the service would like to see signed. It is taken only where it is what this client would sign itself, but for nonce, times and statement.</summary>
internal sealed record SignInChallenge(string Domain, Uri Uri, string UriText, string Nonce, string IssuedAt, string ExpirationTime, string Statement)
{
    private const int ShortestNonce = 8;
    private const int LongestLine = 512;

    private static readonly TimeSpan LongestLifetime = TimeSpan.FromMinutes(15);

    public required DateTimeOffset Begins { get; init; }

    public required DateTimeOffset Ends { get; init; }

    /// <summary>Reads a body of 402 in either of its forms, or what <c>PAYMENT-REQUIRED</c> holds.</summary>
    /// <param name="json">The JSON; it may be anything.</param>
    /// <param name="chain">The wallet's network.</param>
    /// <returns><see langword="null"/> when there is no challenge for this network, or none that a client should sign.</returns>
    public static SignInChallenge? Read(ReadOnlyMemory<byte> json, string chain)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var challenge = UntrustedJson.Find(document.RootElement, "siwxChallenge")
                ?? (UntrustedJson.Find(document.RootElement, "extensions") is { } extensions ? UntrustedJson.Find(extensions, "sign-in-with-x") : null);
            return challenge is { } found && UntrustedJson.Find(found, "info") is { } info && Offers(found, chain) ? Read(info) : null;
        }
        catch (JsonException)
        {
            return null; // a page, or nothing: it holds no challenge
        }
    }

    /// <summary>Whether signing it signs in to this service, and tells it no other request than the one that is sent.</summary>
    public bool Fits(string domain, Uri request) =>
        string.Equals(Domain, domain, StringComparison.OrdinalIgnoreCase)
        && Uri.Compare(Uri, request, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0
        && (Uri.AbsolutePath is "/" or "" || string.Equals(Uri.AbsolutePath, request.AbsolutePath, StringComparison.Ordinal));

    public bool Counts(DateTimeOffset now) => Begins <= now && Ends > now && Ends - Begins <= LongestLifetime;

    public override string ToString() => nameof(SignInChallenge);

    private static SignInChallenge? Read(JsonElement info)
    {
        string? domain = Line(info, "domain"), uri = Line(info, "uri"), nonce = Line(info, "nonce"), statement = Line(info, "statement");
        string? issuedAt = Line(info, "issuedAt"), expirationTime = Line(info, "expirationTime");
        return domain is not null && nonce is { Length: >= ShortestNonce } && !nonce.Contains(' ', StringComparison.Ordinal) && statement is not null
            && Line(info, "version") is "1"
            && Uri.TryCreate(uri, UriKind.Absolute, out var address)
            && Instant(issuedAt) is { } begins && Instant(expirationTime) is { } ends
                ? new(domain, address, uri, nonce, issuedAt!, expirationTime!, statement) { Begins = begins, Ends = ends }
                : null;
    }

    private static bool Offers(JsonElement challenge, string chain) =>
        UntrustedJson.Find(challenge, "supportedChains") is not { ValueKind: JsonValueKind.Array } chains
        || chains.EnumerateArray().Any(offered => string.Equals(UntrustedJson.Text(UntrustedJson.Find(offered, "chainId")), chain, StringComparison.Ordinal));

    private static string? Line(JsonElement info, string name) =>
        UntrustedJson.Text(UntrustedJson.Find(info, name)) is { } text && SignInMessage.IsLine(text, LongestLine) ? text : null;

    private static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null;
}
