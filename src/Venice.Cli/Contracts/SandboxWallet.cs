using System.Net;
using System.Text;

namespace Venice.Cli.Contracts;

/// <summary>A wallet whose key everybody may know, and what the SDK makes of it: headers that are good now, for a provider on the loopback that asks no chain.</summary>
/// <param name="address">The provider.</param>
/// <param name="signer">Makes another signer than <see cref="Signer"/>.</param>
internal sealed class SandboxWallet(Uri address, Func<EvmWalletSigner>? signer = null)
{
    private static readonly Lazy<EvmWalletSigner> Known = new(static () => EvmWalletSigner.FromHex(new string('1', 64)));

    private readonly Lazy<EvmWalletSigner> _signer = signer is null ? Known : new(signer);

    /// <exception cref="PlatformNotSupportedException">The platform's cryptography does not have the curve, as on macOS.</exception>
    public static EvmWalletSigner Signer => Known.Value;

    /// <exception cref="PlatformNotSupportedException">The platform's cryptography does not have the curve, as on macOS.</exception>
    public string Address => _signer.Value.Address;

    /// <returns>A fresh <c>SIGN-IN-WITH-X</c>; <see langword="null"/> when it does not come to one.</returns>
    /// <exception cref="PlatformNotSupportedException">The platform's cryptography does not have the curve, as on macOS.</exception>
    public Task<string?> SignInAsync(CancellationToken cancellationToken) =>
        RecordAsync("SIGN-IN-WITH-X", venice => venice.Wallet.GetBalanceAsync(cancellationToken));

    /// <returns>A fresh <c>PAYMENT-SIGNATURE</c> of five dollars; <see langword="null"/> when the provider offers no terms to pay on, for whatever reason.</returns>
    /// <exception cref="PlatformNotSupportedException">The platform's cryptography does not have the curve, as on macOS.</exception>
    public Task<string?> PayAsync(CancellationToken cancellationToken) =>
        RecordAsync("PAYMENT-SIGNATURE", venice => venice.Wallet.TopUpAsync(5, new TopUpLimits(5), cancellationToken));

    private async Task<string?> RecordAsync(string header, Func<VeniceClient, Task> call)
    {
        using var handler = new Recorder(header);
        using var venice = new VeniceClient(new VeniceClientOptions { BaseAddress = address, Wallet = _signer.Value, HttpMessageHandler = handler, Retry = { MaxRetries = 0 } });
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

    /// <summary>Lets requests through until one carries the header, and answers that one itself. What is signed for this machine goes through no proxy.</summary>
    private sealed class Recorder(string header) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
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
