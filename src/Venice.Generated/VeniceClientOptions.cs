using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Venice;

/// <summary>How a <see cref="VeniceClient"/> talks to the service. Set it up before the client is made; later changes have no effect.</summary>
public sealed partial class VeniceClientOptions
{
    /// <summary>Where the service is; Venice itself when <see langword="null"/>. Set it for the sandbox or a proxy.</summary>
    [HttpAddress]
    public Uri? BaseAddress { get; set; }

    /// <summary>The API key. Set one of this, <see cref="ApiKeyFile"/> and <see cref="ApiKeyProvider"/>, or none for a wallet or the operations that are open to all.</summary>
    public string? ApiKey { get; set; }

    /// <summary>A file that holds the API key and nothing else, such as a mounted secret. It is read when the key is first needed, and again when the service refuses the key.</summary>
    public string? ApiKeyFile { get; set; }

    /// <summary>Fetches the API key. It is asked when the key is first needed, and again when the service refuses the key (401): so a key can be replaced while the client runs.</summary>
    public Func<CancellationToken, ValueTask<string>>? ApiKeyProvider { get; set; }

    /// <summary>
    /// How long one call may take in all, with its repeats and the waiting between them, until its answer has arrived; ten minutes by default. A download counts until
    /// it begins.
    /// </summary>
    /// <value>Greater than zero and at most 49 days, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.</value>
    [TimeLimit]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How long one attempt may take; five minutes by default, since enhancing a prompt takes half a minute and large pictures several. Questions that cost nothing
    /// are given 30 seconds at most.
    /// </summary>
    /// <value>Greater than zero and at most 49 days, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.</value>
    [TimeLimit]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>What is sent again by itself, and how often.</summary>
    [ValidateObjectMembers]
    public VeniceRetryOptions Retry { get; } = new();

    /// <summary>What holds calls back before the service would refuse them.</summary>
    [ValidateObjectMembers]
    public VeniceLimitOptions Limits { get; } = new();

    /// <summary>The largest JSON answer that is taken, in bytes; 256 MiB by default. Four pictures in base64 are tens of megabytes.</summary>
    /// <value>1 or more.</value>
    [Range(1d, long.MaxValue)]
    public long MaxJsonBytes { get; set; } = 256L * 1024 * 1024;

    /// <summary>Whether requests are checked against the contract before they are sent; <see langword="true"/> by default. Without it the service is left to refuse them.</summary>
    public bool ValidateRequests { get; set; } = true;

    /// <summary>What the client calls itself in the User-Agent header; the SDK's name and version when <see langword="null"/>.</summary>
    public string? UserAgent { get; set; }

    /// <summary>Where the client logs to: operations, statuses, repeats and times, never prompts, keys or pictures. Nowhere when <see langword="null"/>; <c>AddVenice</c> sets it.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>The clock for time limits, repeats and limits; the system's by default.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Sends the requests in place of the client's own handler. It is not disposed with the client, and should not follow redirects by itself, since a redirect would
    /// carry a wallet's signature away.
    /// </summary>
    public HttpMessageHandler? HttpMessageHandler { get; set; }

    /// <summary>Sends the requests in place of the client's own, for those who manage their own. It is not disposed with the client; its time limit counts too.</summary>
    public HttpClient? HttpClient { get; set; }
}
