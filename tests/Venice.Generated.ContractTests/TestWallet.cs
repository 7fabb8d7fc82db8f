using System.Net;

namespace Venice.Generated.ContractTests;

/// <summary>A wallet whose key everybody may know, and what the public client makes of it: headers that are good now.</summary>
internal static class TestWallet
{
    public static EvmWalletSigner Signer { get; } = EvmWalletSigner.FromHex(new string('1', 64));

    /// <summary>A fresh <c>SIGN-IN-WITH-X</c> for a provider.</summary>
    public static string SignIn(Uri address) => Recorded(address, "SIGN-IN-WITH-X", static venice => venice.Wallet.GetBalanceAsync());

    /// <summary>A fresh <c>PAYMENT-SIGNATURE</c> of five dollars, on terms that the provider offers.</summary>
    public static string Payment(Uri address) => Recorded(address, "PAYMENT-SIGNATURE", static venice => venice.Wallet.TopUpAsync(5, new TopUpLimits(5)));

    private static string Recorded(Uri address, string header, Func<VeniceClient, Task> call)
    {
        using var handler = new Recorder(header);
        using var venice = new VeniceClient(new VeniceClientOptions { BaseAddress = address, Wallet = Signer, HttpMessageHandler = handler, Retry = { MaxRetries = 0 } });
        try
        {
            call(venice).GetAwaiter().GetResult();
        }
        catch (VeniceException) when (handler.Value is not null)
        {
            // the request was not meant to arrive
        }

        return handler.Value ?? throw new InvalidOperationException($"The client did not send {header}.");
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

            Value = values.Single();
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StringContent("{\"error\":\"recorded\"}", System.Text.Encoding.UTF8, "application/json") });
        }
    }
}
