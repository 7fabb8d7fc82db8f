using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Venice.Contracts.Mutating;
using Venice.Contracts.Native;
using Venice.Contracts.Verifying;

namespace Venice.Contracts;

/// <summary>Replays the requests of contracts against a provider and judges its answers.</summary>
/// <example><code>
/// var verification = await new PactVerifier("orders", provider.Address)
///     .WithFileSource("pacts/shop-orders.json")
///     .WithProviderStateUrl(new Uri(provider.Address, "/provider-states"))
///     .VerifyAsync();
/// verification.ThrowOnFailure();
/// </code></example>
/// <remarks>The provider has to listen on a real port: the engine speaks HTTP by itself, and an in-memory test server is out of its reach.</remarks>
public sealed class PactVerifier
{
    private const long MaxAnswerBytes = 64 * 1024 * 1024;
    private readonly List<Action<VerifierHandle>> _sources = [];
    private readonly List<KeyValuePair<string, string>> _headers = [];
    private readonly string _provider;
    private readonly Uri _address;
    private readonly List<string> _files = [];
    private readonly List<string> _directories = [];
    private Action<PactRequest>? _requestFilter;
    private Action? _begin;
    private Uri? _stateUrl;
    private string _filter = "";
    private TimeSpan _timeout = TimeSpan.FromSeconds(30);

    /// <summary>A verifier of one provider.</summary>
    /// <param name="provider">The provider's name in the contracts.</param>
    /// <param name="address">Where it listens; a path is put before the paths of the contracts.</param>
    /// <exception cref="ArgumentException">The name is empty, or the address is not http or https.</exception>
    public PactVerifier(string provider, Uri address)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(provider);
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
        {
            throw new ArgumentException("The provider is reached by http or https only.", nameof(address));
        }

        (_provider, _address) = (provider, address);
    }

    /// <summary>A contract's file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FileNotFoundException">It does not exist.</exception>
    public PactVerifier WithFileSource(string path)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"There is no contract at {path}.", path);
        }

        _files.Add(path);
        return this;
    }

    /// <summary>All contracts of a folder that name this provider.</summary>
    /// <param name="directory">The folder.</param>
    /// <exception cref="DirectoryNotFoundException">It does not exist.</exception>
    public PactVerifier WithDirectorySource(string directory)
    {
        if (!Directory.Exists(directory))
        {
            throw new DirectoryNotFoundException($"There is no folder {directory}.");
        }

        _directories.Add(directory);
        return WithSource(handle => PactNative.AddDirectorySource(handle.Value, directory));
    }

    /// <summary>A contract that a server keeps. The engine reads it by itself, and its paths are not looked at first: name a server that you trust.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="token">A Bearer token for that server; none when it is <see langword="null"/>.</param>
    public PactVerifier WithUriSource(Uri address, string? token = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        return WithSource(handle => PactNative.AddUrlSource(handle.Value, address.AbsoluteUri, null, null, token));
    }

    /// <summary>Where the provider is told the state that an interaction needs: <c>POST</c> of <c>{"state", "params", "action": "setup"}</c>, and after it with <c>teardown</c>.</summary>
    /// <param name="address">The address. It is called for interactions without a state too, and has to answer 2xx.</param>
    public PactVerifier WithProviderStateUrl(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        _stateUrl = address;
        return this;
    }

    /// <summary>A header that every request to the provider carries, over the contract's own.</summary>
    /// <param name="name">The header.</param>
    /// <param name="value">Its value. It may be a secret: it is written nowhere here.</param>
    public PactVerifier WithHeader(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        _headers.Add(new(name, value));
        return this;
    }

    /// <summary>Only the interactions whose description an expression finds.</summary>
    /// <param name="description">The expression.</param>
    public PactVerifier WithFilter(string description)
    {
        ArgumentNullException.ThrowIfNull(description);
        _filter = description;
        return this;
    }

    /// <summary>Changes each request of a file before it is replayed: for what a contract cannot know, such as fresh credentials or ids that this provider has.</summary>
    /// <param name="filter">Changes a request. It has to stay one that the contract's matchers allow; that is not checked.</param>
    public PactVerifier WithRequestFilter(Action<PactRequest> filter)
    {
        _requestFilter = filter ?? throw new ArgumentNullException(nameof(filter));
        return this;
    }

    /// <summary>The most time for one answer; 30 seconds by default.</summary>
    /// <param name="timeout">More than nothing.</param>
    public PactVerifier WithRequestTimeout(TimeSpan timeout)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeout, TimeSpan.Zero);
        _timeout = timeout;
        return this;
    }

    /// <summary>Replays and judges.</summary>
    /// <param name="cancellationToken">Stops before the engine begins; while it works it cannot be stopped.</param>
    /// <exception cref="PactException">
    /// There is no contract to verify, the path of a request leads out of the provider's address, or could, the engine is missing, or it could not do its work.
    /// </exception>
    public Task<PactVerification> VerifyAsync(CancellationToken cancellationToken = default)
    {
        if (_sources.Count + _files.Count == 0)
        {
            throw new PactException("Nothing to verify: name a file, a folder or an address of contracts first.");
        }

        // the engine blocks its thread
        return Task.Factory.StartNew(Verify, cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Proves that the contracts bite: asks the provider once for each answer, spoils it in every way, and counts what the contracts notice.</summary>
    /// <param name="document">The document that the interactions were derived from; it says what an answer may be.</param>
    /// <param name="cancellationToken">Stops between two runs of the engine.</param>
    /// <remarks>It sends the request of each answer once: what the provider charges for, it charges.</remarks>
    /// <returns>Each spoiled answer as killed, tolerated by a rule with a name, or survived.</returns>
    /// <exception cref="PactException">No file of a contract is named, it has nothing of the document, the provider breaks its contract unspoiled, or the engine is missing.</exception>
    public async Task<MutationScore> ScoreAsync(ContractDocument document, CancellationToken cancellationToken = default)
    {
        using var http = NewClient();
        return await Score(document, http).RunAsync(WantedInteractions(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks the provider once for each answer and judges nothing: for tests of clients that shall meet real answers, and spoiled ones (<see cref="ContractInteraction.Mutate"/>).</summary>
    /// <param name="document">The document that the interactions were derived from; others are left out.</param>
    /// <param name="cancellationToken">Stops between two requests.</param>
    /// <exception cref="PactException">No file of a contract is named, or the provider does not know a state.</exception>
    public async Task<IReadOnlyList<ReplayedInteraction>> ReplayAsync(ContractDocument document, CancellationToken cancellationToken = default)
    {
        using var http = NewClient();
        var replayed = await Score(document, http).ReplayAsync(WantedInteractions(), [], cancellationToken).ConfigureAwait(false);
        return [.. replayed.Select(static one => one.Replayed)];
    }

    /// <summary>What a provider answers is taken as it is: a redirection is an answer too, and a cookie is one of its headers.</summary>
    private HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = _timeout, MaxResponseContentBufferSize = MaxAnswerBytes };

    private ProviderScore Score(ContractDocument document, HttpClient http)
    {
        ArgumentNullException.ThrowIfNull(document);
        return _files.Count > 0 ? new(document, new(http, _address, _stateUrl, _headers), Filter().IsMatch) : throw new PactException("Nothing to replay: name a contract's file first.");
    }

    private Regex Filter() => new(_filter, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private IEnumerable<JsonObject> WantedInteractions()
    {
        var wanted = Filter();
        return _files.SelectMany(file => PactFile.Interactions(file, _requestFilter)).Where(interaction => wanted.IsMatch((string?)interaction["description"] ?? ""));
    }

    private PactVerification Verify()
    {
        if (_requestFilter is null)
        {
            return Verify(_files);
        }

        // the filtered copies may hold credentials: they go as soon as they have been read
        var folder = Directory.CreateTempSubdirectory("pact-");
        try
        {
            var copies = _files.ConvertAll(file => Path.Combine(folder.FullName, Guid.NewGuid().ToString("N") + ".json"));
            for (var i = 0; i < copies.Count; i++)
            {
                PactFile.Filter(_files[i], copies[i], _requestFilter);
            }

            return Verify(copies);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private PactVerification Verify(IReadOnlyList<string> files)
    {
        foreach (var pact in files.Select(PactFile.Read).Concat(_directories.SelectMany(PactFile.ReadAll)))
        {
            OwnPaths.Require(_address, ((JsonArray)pact["interactions"]!).OfType<JsonObject>());
        }

        using var handle = new VerifierHandle();
        PactNative.SetProviderInfo(handle.Value, _provider, _address.Scheme, _address.Host, (ushort)_address.Port, _address.AbsolutePath.TrimEnd('/'));
        if (_stateUrl is not null)
        {
            PactNative.SetProviderState(handle.Value, _stateUrl.AbsoluteUri, 1, 1);
        }

        _ = PactNative.SetVerificationOptions(handle.Value, 0, new CULong((uint)Math.Min(_timeout.TotalMilliseconds, uint.MaxValue)));
        _ = PactNative.SetColouredOutput(handle.Value, 0);
        _ = PactNative.SetNoPactsIsError(handle.Value, 1);
        PactNative.SetFilter(handle.Value, _filter, "", 0);
        foreach (var (name, value) in _headers)
        {
            PactNative.AddCustomHeader(handle.Value, name, value);
        }

        foreach (var file in files)
        {
            PactNative.AddFileSource(handle.Value, file);
        }

        foreach (var source in _sources)
        {
            source(handle);
        }

        _begin?.Invoke();
        var outcome = handle.Execute();
        var (json, output) = (handle.Json, handle.Output);
        return outcome is 0 or 1 ? VerificationReader.Read(outcome == 0, json, output) : throw new PactException($"Pact's verifier failed ({outcome}). {output}");
    }

    /// <summary>What is done when nothing can be refused any more: requests are sent from then on, and may be charged.</summary>
    internal PactVerifier WhenRequestsBegin(Action begin)
    {
        _begin = begin;
        return this;
    }

    private PactVerifier WithSource(Action<VerifierHandle> add)
    {
        _sources.Add(add);
        return this;
    }
}
