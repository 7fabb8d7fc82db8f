using Venice.OpenApi.Validation;

namespace Venice.OpenApi;

/// <summary>How a client calls its service. Set everything before the client's first call.</summary>
public sealed class ApiClientOptions
{
    /// <summary>.NET's timers count no further.</summary>
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(49);

    private TimeSpan _timeout = TimeSpan.FromMinutes(5);
    private long _maxJsonBytes = 256L * 1024 * 1024;
    private int _maxErrorBytes = 64 * 1024;

    /// <summary>The same list, for every call's look at it.</summary>
    internal List<ApiCredential> CredentialList { get; } = [];

    /// <summary>Where the service is; <see langword="null"/>, the default, for the HTTP client's base address, or else the document's server.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>What the client proves its identity with. An operation uses the first of its security alternatives for which everything is here; none: it is sent without.</summary>
    public IList<ApiCredential> Credentials => CredentialList;

    /// <summary>The most time for one call, answer included; 5 minutes by default. A download or a stream is not bounded as a whole: each wait for its next bytes is.</summary>
    /// <remarks>The HTTP client's own timeout (100 seconds by default) bounds the time to the answer's first bytes as well. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> is no bound.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Not more than nothing, or more than 49 days.</exception>
    public TimeSpan Timeout
    {
        get => _timeout;
        set
        {
            if (value != System.Threading.Timeout.InfiniteTimeSpan)
            {
                ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero, nameof(Timeout));
                ArgumentOutOfRangeException.ThrowIfGreaterThan(value, LongestTimeout, nameof(Timeout));
            }

            _timeout = value;
        }
    }

    /// <summary>The largest JSON or text answer that is read, in bytes, and the largest item of an answer that is a stream; 256 MiB by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than nothing.</exception>
    public long MaxJsonBytes
    {
        get => _maxJsonBytes;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(MaxJsonBytes));
            _maxJsonBytes = value;
        }
    }

    /// <summary>The most of an error's content that is read, and that <see cref="ApiException.RawBody"/> keeps, in bytes; 64 KiB by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than nothing.</exception>
    public int MaxErrorBytes
    {
        get => _maxErrorBytes;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(MaxErrorBytes));
            _maxErrorBytes = value;
        }
    }

    /// <summary>Whether requests are checked before they are sent; <see langword="true"/> by default.</summary>
    public bool ValidateRequests { get; set; } = true;

    /// <summary>The limits that depend on the model in use: gives, for a request and a limit's name, the limit, or <see langword="null"/> when it is not known; the document's holds then.</summary>
    public Func<IValidatable, string, double?>? ModelLimits { get; set; }

    /// <summary>Decides whether, when and how often calls are sent; <see langword="null"/>, the default, sends each once, in <see cref="Timeout"/>.</summary>
    public ApiCallHandler? CallHandler { get; set; }

    /// <summary>Makes the exception that is thrown of the one that would be.</summary>
    public Func<ApiException, Exception>? ExceptionFactory { get; set; }

    /// <summary>Makes the exception that is thrown of the one that would be, when a request is not valid.</summary>
    public Func<RequestValidationException, Exception>? ValidationExceptionFactory { get; set; }

    /// <summary>The <c>User-Agent</c> header; <see langword="null"/>, the default, for the HTTP client's own.</summary>
    public string? UserAgent { get; set; }

    /// <summary>Measures <see cref="Timeout"/>; the system's clock by default.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
