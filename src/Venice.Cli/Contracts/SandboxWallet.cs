using System.Net;
using System.Text;

namespace Venice.Cli.Contracts;

/// <summary>A wallet whose key everybody may know, and what the SDK makes of it: headers that are good now, for a provider on the loopback that asks no chain.</summary>
internal sealed class SandboxWallet(Uri address)
{
    private static readonly EvmWalletSigner Signer = EvmWalletSigner.FromHex(new string('1', 64));

    public static string Address => Signer.Address;

    /// <returns>A fresh <c>SIGN-IN-WITH-X</c>; <see langword="null"/> when the provider is not one to sign in at.</returns>
    public Task<string?> SignInAsync(CancellationToken cancellationToken) =>
        RecordAsync("SIGN-IN-WITH-X", venice => venice.Wallet.GetBalanceAsync(cancellationToken));

    /// <returns>A fresh <c>PAYMENT-SIGNATURE</c> of five dollars; <see langword="null"/> when the provider offers no terms.</returns>
    public Task<string?> PayAsync(CancellationToken cancellationToken) =>
        RecordAsync("PAYMENT-SIGNATURE", venice => venice.Wallet.TopUpAsync(5, new TopUpLimits(5), cancellationToken));

    private async Task<string?> RecordAsync(string header, Func<VeniceClient, Task> call)
    {
        using var handler = new Recorder(header);
        using var venice = new VeniceClient(new VeniceClientOptions { BaseAddress = address, Wallet = Signer, HttpMessageHandler = handler, Retry = { MaxRetries = 0 } });
        try
        {
            await call(venice).ConfigureAwait(false);
        }
        catch (VeniceException)
        {
            // the request was not meant to arrive
        }

        return handler.Value;
    }

    /// <summary>Lets requests through until one carries the header, and answers that one itself.</summary>
    private sealed class Recorder(string header) : DelegatingHandler(new SocketsHttpHandler())
    {
        public string? Value { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!request.Headers.TryGetValues(header, out var values))
            {
                return base.SendAsync(request, cancellationToken);
            }

            Value = values.First();
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StringContent("""{"error":"recorded"}""", Encoding.UTF8, "application/json") });
        }
    }
}
