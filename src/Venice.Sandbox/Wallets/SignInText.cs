using System.Globalization;

namespace Venice.Sandbox.Wallets;

/// <summary>The signed text of a sign-in, taken apart. Nothing in it may be missing, twice or elsewhere.</summary>
internal sealed record SignInText(
    string Domain, string Account, string Address, string Uri, string Version, string ChainId, string Nonce, DateTimeOffset IssuedAt, DateTimeOffset ExpirationTime)
{
    private const int LineCount = 11;
    private const string Ask = " wants you to sign in with your ";

    /// <returns><see langword="null"/> when it is something else.</returns>
    public static SignInText? Read(string message)
    {
        var lines = message.Split('\n');
        if (lines.Length != LineCount || lines.Any(static line => line.Any(char.IsControl)) || lines[2].Length > 0 || lines[3].Length == 0 || lines[4].Length > 0)
        {
            return null;
        }

        var ask = lines[0].IndexOf(Ask, StringComparison.Ordinal);
        var account = ask > 0 && lines[0].EndsWith(" account:", StringComparison.Ordinal) ? lines[0][(ask + Ask.Length)..^" account:".Length] : "";
        return account is "Ethereum" or "Solana"
            && Value(lines[5], "URI") is { } uri
            && Value(lines[6], "Version") is { } version
            && Value(lines[7], "Chain ID") is { } chain
            && Value(lines[8], "Nonce") is { } nonce
            && Time(lines[9], "Issued At") is { } issuedAt
            && Time(lines[10], "Expiration Time") is { } expirationTime
                ? new(lines[0][..ask], account, lines[1], uri, version, chain, nonce, issuedAt, expirationTime)
                : null;
    }

    private static string? Value(string line, string name) =>
        line.StartsWith(name + ": ", StringComparison.Ordinal) && line.Length > name.Length + 2 ? line[(name.Length + 2)..] : null;

    private static DateTimeOffset? Time(string line, string name) =>
        DateTimeOffset.TryParseExact(
            Value(line, name), ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;
}
