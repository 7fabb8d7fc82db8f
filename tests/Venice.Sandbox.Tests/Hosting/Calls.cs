using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Venice.Sandbox.Imaging;
using Venice.Sandbox.Tests.Imaging;
using Venice.Sandbox.Tests.Wallets;

namespace Venice.Sandbox.Tests.Hosting;

/// <summary>Requests as clients make them, without any client code of ours.</summary>
internal static class Calls
{
    public static string Wallet => TestWallet.First.Address;

    public static string Input { get; } = Convert.ToBase64String(PictureEncoder.Encode(TestPictures.Gradient(320, 240, 1), PictureFormat.Png));

    public static HttpContent Json(string json) => new StringContent(json, Encoding.UTF8, "application/json");

    public static HttpRequestMessage Post(string path, string json, string? fault = null) => With(new(HttpMethod.Post, path) { Content = Json(json) }, fault);

    public static HttpRequestMessage Get(string path, string? fault = null) => With(new(HttpMethod.Get, path), fault);

    public static HttpRequestMessage With(HttpRequestMessage request, string? fault)
    {
        if (fault is not null)
        {
            request.Headers.Add("X-Sandbox-Answer", fault);
        }

        return request;
    }

    /// <summary>Signs the test wallet in, at the place that the client calls.</summary>
    public static string SignIn(Uri address) => TestWallet.First.SignIn(address.Authority, TimeProvider.System.GetUtcNow());

    /// <summary>Pays what the top-up's first offer asks for.</summary>
    public static async Task<string> PayAsync(HttpClient http, CancellationToken cancellationToken)
    {
        using var offers = await http.SendAsync(Post("x402/top-up", "{}"), cancellationToken);
        var offer = JsonNode.Parse(await offers.Content.ReadAsStringAsync(cancellationToken))!["accepts"]![0]!.AsObject();
        return TestWallet.First.Payment(TimeProvider.System.GetUtcNow(), offer);
    }

    public static MultipartFormDataContent Multipart(params (string Name, string? Text)[] parts)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, text) in parts)
        {
            if (text is not null)
            {
                content.Add(new StringContent(text), name);
                continue;
            }

            var file = new ByteArrayContent(Convert.FromBase64String(Input));
            file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
            content.Add(file, name, "input.png");
        }

        return content;
    }
}
