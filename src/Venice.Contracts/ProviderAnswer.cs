using System.Net;
using System.Net.Http.Headers;
using Venice.Contracts.Mutating;

namespace Venice.Contracts;

/// <summary>An answer as it is on the wire.</summary>
public sealed class ProviderAnswer
{
    private static readonly string[] OfTheConnection = ["Transfer-Encoding", "Content-Length", "Connection", "Keep-Alive", "Date", "Server"];

    /// <summary>An answer.</summary>
    /// <param name="status">The status.</param>
    /// <param name="headers">The headers, without those that belong to the connection.</param>
    /// <param name="body">The body.</param>
    public ProviderAnswer(int status, IEnumerable<KeyValuePair<string, string>> headers, ReadOnlyMemory<byte> body)
    {
        ArgumentNullException.ThrowIfNull(headers);
        (Status, Body) = (status, body);
        Headers = [.. headers.Where(static header => !OfTheConnection.Contains(header.Key, StringComparer.OrdinalIgnoreCase))];
    }

    /// <summary>The status.</summary>
    public int Status { get; init; }

    /// <summary>The headers, <c>Content-Type</c> among them.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    /// <summary>The body.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Whether the connection ends before all of <see cref="Body"/> has been sent.</summary>
    public bool IsCutOff { get; init; }

    internal string? ContentType => Headers.FirstOrDefault(static header => IsContentType(header.Key)).Value;

    /// <summary>Reads an answer to its end.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<ProviderAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(response);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated);
        return new((int)response.StatusCode, headers.SelectMany(static header => header.Value.Select(value => KeyValuePair.Create(header.Key, value))), body);
    }

    /// <summary>The answer for a client whose handler is replaced; a cut-off one fails while its body is read.</summary>
    /// <param name="request">The request that it answers.</param>
    public HttpResponseMessage ToResponse(HttpRequestMessage? request = null)
    {
        HttpContent content = IsCutOff ? new StreamContent(new CutOffStream(Sent)) : new ByteArrayContent(Body.ToArray());
        if (IsCutOff)
        {
            content.Headers.ContentLength = Body.Length;
        }

        var response = new HttpResponseMessage((HttpStatusCode)Status) { Content = content, RequestMessage = request };
        foreach (var (name, value) in Headers)
        {
            HttpHeaders headers = response.Headers.TryAddWithoutValidation(name, value) ? response.Headers : content.Headers;
            if (headers == content.Headers)
            {
                headers.TryAddWithoutValidation(name, value);
            }
        }

        return response;
    }

    /// <summary>What of the body is sent.</summary>
    internal ReadOnlyMemory<byte> Sent => IsCutOff ? Body[..(Body.Length / 2)] : Body;

    internal ProviderAnswer WithHeader(string name, string? value) => new(
        Status,
        Headers.Where(header => !string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Concat(value is null ? [] : [KeyValuePair.Create(name, value)]),
        Body);

    internal ProviderAnswer With(int? status = null, ReadOnlyMemory<byte>? body = null, bool isCutOff = false) => new(status ?? Status, Headers, body ?? Body) { IsCutOff = isCutOff };

    private static bool IsContentType(string name) => string.Equals(name, "Content-Type", StringComparison.OrdinalIgnoreCase);
}
