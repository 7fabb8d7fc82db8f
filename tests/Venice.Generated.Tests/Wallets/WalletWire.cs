using System.Collections.Concurrent;

namespace Venice.Generated.Tests.Wallets;

/// <summary>Stands on the wire to the sandbox: sees every request with its headers, and spoils answers where a test asks for it.</summary>
internal sealed class WalletWire : DelegatingHandler
{
    /// <summary>Carries the request out and drops the connection instead of the answer.</summary>
    public const string Lost = "lost";

    private readonly ConcurrentQueue<(string Path, string SignIn, string Payment)> _seen = new();

    public WalletWire()
        : base(new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.All, AllowAutoRedirect = false, UseProxy = false })
    {
    }

    /// <summary>What the sandbox is to answer to a request (its <c>X-Sandbox-Answer</c>), or <see cref="Lost"/>; <see langword="null"/> for the right answer.</summary>
    public Func<HttpRequestMessage, string?> Fault { get; set; } = static _ => null;

    /// <summary>Makes an answer in place of the sandbox.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage?> Answer { get; set; } = static _ => null;

    public IReadOnlyList<(string Path, string SignIn, string Payment)> Seen => [.. _seen];

    public IReadOnlyList<string> SignIns => [.. _seen.Select(static request => request.SignIn).Where(static header => header.Length > 0)];

    public IReadOnlyList<string> Payments => [.. _seen.Select(static request => request.Payment).Where(static header => header.Length > 0)];

    public static bool IsPayment(HttpRequestMessage request) => request.Headers.Contains("PAYMENT-SIGNATURE");

    public static bool IsAbout(HttpRequestMessage request, string what) => request.RequestUri!.AbsolutePath.Contains(what, StringComparison.Ordinal);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _seen.Enqueue((request.RequestUri!.AbsolutePath, Header(request, "SIGN-IN-WITH-X") + Header(request, "X-Sign-In-With-X"), Header(request, "PAYMENT-SIGNATURE")));
        if (Answer(request) is { } answer)
        {
            answer.RequestMessage = request;
            return answer;
        }

        var fault = Fault(request);
        if (fault is not (null or Lost))
        {
            request.Headers.Remove("X-Sandbox-Answer");
            request.Headers.Add("X-Sandbox-Answer", fault);
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (fault is not Lost)
        {
            return response;
        }

        response.Dispose();
        throw new HttpRequestException(HttpRequestError.ResponseEnded);
    }

    private static string Header(HttpRequestMessage request, string name) => request.Headers.TryGetValues(name, out var values) ? values.Single() : "";
}
