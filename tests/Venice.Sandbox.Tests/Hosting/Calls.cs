using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Venice.Sandbox.Imaging;
using Venice.Sandbox.Tests.Imaging;

namespace Venice.Sandbox.Tests.Hosting;

/// <summary>Requests as clients make them, without any client code of ours.</summary>
internal static class Calls
{
    public const string Wallet = "0x52908400098527886E0F7030069857D2E4169EE7";

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

    public static string SignIn(string address = Wallet) => Convert.ToBase64String(Encoding.UTF8.GetBytes(new JsonObject
    {
        ["address"] = address,
        ["message"] = $"api.venice.ai wants you to sign in with your Ethereum account:\n{address}\n",
        ["signature"] = "0x00",
        ["timestamp"] = 1_790_000_000_000,
        ["chainId"] = 8453,
    }.ToJsonString()));

    public static string Payment(string value = "10000000", string nonce = "0x01", string from = Wallet) => Convert.ToBase64String(Encoding.UTF8.GetBytes(
        $$"""{"x402Version":2,"payload":{"signature":"0x00","authorization":{"from":"{{from}}","to":"0x0","value":"{{value}}","validAfter":"0","validBefore":"9","nonce":"{{nonce}}"} },"accepted":{} }"""));

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
