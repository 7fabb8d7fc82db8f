namespace Venice;

/// <summary>How a <see cref="VeniceClient"/> talks to the service. Set it up before the client is made; later changes have no effect.</summary>
public sealed partial class VeniceClientOptions
{
    /// <summary>Where the service is; Venice itself when <see langword="null"/>. Set it for the sandbox or a proxy.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>How long one call may take until its answer has arrived; five minutes by default, since enhancing a prompt and making large pictures take their time.</summary>
    /// <value>Greater than zero, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The largest JSON answer that is taken, in bytes; 256 MiB by default. Four pictures in base64 are tens of megabytes.</summary>
    public long MaxJsonBytes { get; set; } = 256L * 1024 * 1024;

    /// <summary>Whether requests are checked against the contract before they are sent; <see langword="true"/> by default. Without it the service is left to refuse them.</summary>
    public bool ValidateRequests { get; set; } = true;

    /// <summary>What the client calls itself in the User-Agent header; the SDK's name and version when <see langword="null"/>.</summary>
    public string? UserAgent { get; set; }

    /// <summary>
    /// Sends the requests in place of the client's own handler. It is not disposed with the client, and should not follow redirects by itself, since a redirect would
    /// carry a wallet's signature away.
    /// </summary>
    public HttpMessageHandler? HttpMessageHandler { get; set; }

    /// <summary>Sends the requests in place of the client's own, for those who manage their own. It is not disposed with the client; its time limit counts too.</summary>
    public HttpClient? HttpClient { get; set; }
}
