using System.Net;
using System.Reflection;
using Venice.OpenApi;

namespace Venice;

/// <summary>Builds what the emitted client needs from the SDK's options.</summary>
internal static class VeniceHttp
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Addresses change; a connection that lives for ever would not notice.</summary>
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>The client's own <see cref="HttpClient"/>, over its own handler or the one that was given.</summary>
    public static HttpClient Create(VeniceClientOptions options) =>
        new(options.HttpMessageHandler ?? CreateHandler(options.BaseAddress), disposeHandler: options.HttpMessageHandler is null)
        {
            Timeout = System.Threading.Timeout.InfiniteTimeSpan, // the emitted client keeps the time, and says what it was
        };

    public static ApiClientOptions CreateOptions(VeniceClientOptions options, IEnumerable<ApiCredential> credentials, ApiCallHandler handler)
    {
        var created = new ApiClientOptions
        {
            BaseAddress = options.BaseAddress,
            Timeout = options.AttemptTimeout,
            TimeProvider = options.TimeProvider,
            MaxJsonBytes = options.MaxJsonBytes,
            ValidateRequests = options.ValidateRequests,
            UserAgent = options.UserAgent ?? DefaultUserAgent(),
            CallHandler = handler,
            ExceptionFactory = exception => VeniceErrors.From(exception, options.TimeProvider),
            ValidationExceptionFactory = static exception => new VeniceValidationException(exception),
        };
        foreach (var credential in credentials)
        {
            created.Credentials.Add(credential);
        }

        return created;
    }

    /// <param name="baseAddress">Where the service is.</param>
    public static SocketsHttpHandler CreateHandler(Uri? baseAddress) => new()
    {
        // what listens on this machine, such as the sandbox, is not reached through a proxy on another; .NET would try, when the environment names one
        UseProxy = baseAddress is not { IsAbsoluteUri: true, IsLoopback: true },
        AllowAutoRedirect = false, // a redirect of a paid POST is either lost or done twice, and would carry the wallet's signature along
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Brotli, // what the document names; each method is looked for in every request's headers
        ConnectTimeout = ConnectTimeout,
        PooledConnectionLifetime = ConnectionLifetime,
        UseCookies = false,
    };

    private static string DefaultUserAgent()
    {
        var version = typeof(VeniceHttp).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        return $"Venice.Generated/{version.Split('+')[0]}";
    }
}
