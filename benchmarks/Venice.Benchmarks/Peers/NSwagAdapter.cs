using Venice.Benchmarks.Samples;

namespace Venice.Benchmarks.Peers;

/// <summary>The lines that are compiled together with NSwag's output, so that it can be called without reflection.</summary>
internal static class NSwagAdapter
{
    public const string TypeName = "MyNamespace.Adapter";

    /// <param name="library">NSwag's name of the JSON library.</param>
    public static string Source(string library) => $$"""
        namespace MyNamespace
        {
            public sealed class Adapter : Venice.Benchmarks.Peers.INSwagClient
            {
                private readonly Client _client;

                public Adapter(System.Net.Http.HttpClient http, string address) => _client = new Client(http) { BaseUrl = address };

                public System.Net.Http.HttpContent CreateContent() => {{Content(library)}};

                public async System.Threading.Tasks.Task<System.Collections.Generic.ICollection<string>> GenerateAsync() =>
                    (await _client.GenerateImageAsync(null, Request(), System.Threading.CancellationToken.None).ConfigureAwait(false)).Images;

                private static GenerateImageRequest Request() => new GenerateImageRequest
                {
                    Cfg_scale = 7.5, Format = GenerateImageRequestFormat.Webp, Height = 1024, Hide_watermark = true, Model = "{{TwelveFields.Model}}",
                    Negative_prompt = "{{TwelveFields.NegativePrompt}}", Prompt = "{{TwelveFields.Prompt}}", Variants = 1, Safe_mode = true, Seed = 123456789, Steps = 20, Width = 1024,
                };
            }
        }
        """;

    // as the client itself writes a body
    private static string Content(string library) => library == NSwagClients.SystemTextJson
        ? "new System.Net.Http.ByteArrayContent(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(Request()))"
        : "new System.Net.Http.StringContent(Newtonsoft.Json.JsonConvert.SerializeObject(Request()))";
}
