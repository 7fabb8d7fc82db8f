using System.Net;
using System.Text.Json.Nodes;
using Venice.Sandbox.Imaging;

namespace Venice.Sandbox.Tests.Hosting;

/// <summary>Every operation, as a plain HTTP client sees it; every answer is held against the document.</summary>
public sealed class OperationAnswersTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("jpeg", 1)]
    [InlineData("png", 4)]
    [InlineData("webp", 2)]
    public async Task Generate_AsJson_AnswersBase64OfTheAskedFormatAndSize(string format, int variants)
    {
        using var response = await sandbox.Http.SendAsync(
            Calls.Post("image/generate", $$"""{"model":"z-image-turbo","prompt":"a canal","format":"{{format}}","variants":{{variants}},"width":200,"height":120,"seed":5}"""), Cancel);
        var json = await ContractAnswers.DemandAsync(response, "POST", "/image/generate");
        var images = json!["images"]!.AsArray().Select(static image => Convert.FromBase64String((string)image!)).ToList();
        Assert.Equal(variants, images.Count);
        Assert.Equal(variants, images.Select(Convert.ToHexString).Distinct(StringComparer.Ordinal).Count());
        Assert.All(images, image =>
        {
            Assert.True(ImageHeader.TryRead(image, out var header));
            Assert.Equal((format, 200, 120), (header.Format.ToString().ToLowerInvariant(), header.Width, header.Height));
        });
        Assert.Equal("a canal", (string)json["request"]!["prompt"]!);
        Assert.Equal("false", response.Headers.GetValues("x-venice-is-blurred").Single());
        Assert.Equal("500", response.Headers.GetValues("x-ratelimit-limit-requests").Single());
        Assert.True(response.Headers.Contains("x-venice-balance-usd"));
        Assert.True(response.Headers.Contains("CF-RAY"));
    }

    [Theory]
    [InlineData("jpeg")]
    [InlineData("png")]
    [InlineData("webp")]
    public async Task Generate_AsBinary_AnswersTheSameBytesForTheSameSeed(string format)
    {
        var body = $$"""{"model":"venice-sd35","prompt":"a bridge","format":"{{format}}","return_binary":true,"width":128,"height":64,"seed":-7,"embed_exif_metadata":true}""";
        using var first = await sandbox.Http.SendAsync(Calls.Post("image/generate", body), Cancel);
        using var second = await sandbox.Http.SendAsync(Calls.Post("image/generate", body), Cancel);
        await ContractAnswers.DemandAsync(first, "POST", "/image/generate");
        Assert.Equal("image/" + format, first.Content.Headers.ContentType!.MediaType);
        var bytes = await first.Content.ReadAsByteArrayAsync(Cancel);
        Assert.Equal(bytes, await second.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Contains("\"prompt\":\"a bridge\"", System.Text.Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("qwen-image-2", "16:9", null, 1024, 576)]
    [InlineData("gpt-image-2", "9:16", "2K", 1152, 2048)]
    [InlineData("gpt-image-2", null, null, 1024, 1024)]
    [InlineData("fastest", null, null, 1024, 1024)]
    public async Task Generate_ByRatio_TakesTheModelsSize(string model, string? ratio, string? resolution, int width, int height)
    {
        var body = new JsonObject { ["model"] = model, ["prompt"] = "p", ["return_binary"] = true, ["format"] = "jpeg" };
        if (ratio is not null)
        {
            body["aspect_ratio"] = ratio;
        }

        if (resolution is not null)
        {
            body["resolution"] = resolution;
        }

        using var response = await sandbox.Http.SendAsync(Calls.Post("image/generate", body.ToJsonString()), Cancel);
        await ContractAnswers.DemandAsync(response, "POST", "/image/generate");
        Assert.True(ImageHeader.TryRead(await response.Content.ReadAsByteArrayAsync(Cancel), out var header));
        Assert.Equal((width, height), (header.Width, header.Height));
    }

    [Fact]
    public async Task Generate_EnhancedByARetiringModel_SaysBothInHeaders()
    {
        using var response = await sandbox.Http.SendAsync(
            Calls.Post("image/generate", """{"model":"sandbox-fading","prompt":"Brücke","width":64,"height":64,"enhance_prompt":true}"""), Cancel);
        await ContractAnswers.DemandAsync(response, "POST", "/image/generate");
        Assert.StartsWith("Brücke, ", Uri.UnescapeDataString(response.Headers.GetValues("x-venice-enhanced-prompt").Single()), StringComparison.Ordinal);
        Assert.Equal("sandbox-lagoon", response.Headers.GetValues("x-venice-deprecated-replacement").Single());
        Assert.Equal("true", response.Headers.GetValues("x-venice-deprecated").Single());
    }

    [Fact]
    public async Task Generate_LongPromptForAPatientModel_IsTaken()
    {
        var prompt = new string('x', 9_000);
        using var response = await sandbox.Http.SendAsync(Calls.Post("image/generate", $$"""{"model":"gpt-image-2","prompt":"{{prompt}}","return_binary":true}"""), Cancel);
        await ContractAnswers.DemandAsync(response, "POST", "/image/generate");
    }

    [Theory]
    [InlineData("b64_json")]
    [InlineData("url")]
    public async Task Generations_EitherWay_AnswersAPng(string form)
    {
        using var response = await sandbox.Http.SendAsync(Calls.Post("images/generations", $$"""{"prompt":"p","size":"256x256","response_format":"{{form}}"}"""), Cancel);
        var json = await ContractAnswers.DemandAsync(response, "POST", "/images/generations");
        var item = json!["data"]![0]!;
        const string dataUrl = "data:image/png;base64,";
        var bytes = Convert.FromBase64String(item["url"] is { } url ? ((string)url!)[dataUrl.Length..] : (string)item["b64_json"]!);
        Assert.Equal(form == "url", item["url"] is { } address && ((string)address!).StartsWith(dataUrl, StringComparison.Ordinal));
        Assert.True(ImageHeader.TryRead(bytes, out var header));
        Assert.Equal(new ImageHeader(PictureFormat.Png, 256, 256), header);
    }

    public static TheoryData<string, string, int, int, string> Edits() => new()
    {
        { "image/upscale", """{"image":"INPUT","scale":2}""", 640, 480, "image/png" },
        { "image/upscale", """{"image":"data:image/png;base64,INPUT"}""", 640, 480, "image/png" },
        { "image/edit", """{"image":"INPUT","prompt":"p"}""", 320, 240, "image/png" },
        { "image/edit", """{"image":"https://example.com/a.png","prompt":"p","aspect_ratio":"16:9","output_format":"webp"}""", 1024, 576, "image/webp" },
        { "image/edit", """{"image":"INPUT","prompt":"p","model":"gpt-image-2-edit","resolution":"2K"}""", 2048, 1536, "image/jpeg" },
        { "image/multi-edit", """{"images":["INPUT","https://example.com/b.png"],"prompt":"p"}""", 320, 240, "image/png" },
        { "image/background-remove", """{"image":"INPUT"}""", 320, 240, "image/png" },
        { "image/background-remove", """{"image_url":"https://example.com/a.jpg"}""", 1024, 1024, "image/png" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task Edits_AsJson_AnswerAPictureOfTheRightSize(string path, string body, int width, int height, string mediaType)
    {
        using var response = await sandbox.Http.SendAsync(Calls.Post(path, body.Replace("INPUT", Calls.Input, StringComparison.Ordinal)), Cancel);
        await DemandPictureAsync(response, path, width, height, mediaType);
    }

    public static TheoryData<string, string[], int, int> Uploads() => new()
    {
        { "image/upscale", ["image", "scale=4"], 1280, 960 },
        { "image/edit", ["image", "prompt=p", "safe_mode=false"], 320, 240 },
        { "image/multi-edit", ["images", "images", "prompt=p", "output_format=png"], 320, 240 },
        { "image/background-remove", ["image"], 320, 240 },
    };

    [Theory]
    [MemberData(nameof(Uploads))]
    public async Task Edits_AsMultipart_AnswerAPictureOfTheRightSize(string path, string[] parts, int width, int height)
    {
        using var content = Calls.Multipart([.. parts.Select(static part => part.Split('=') is [var name, var text] ? (name, text) : (part, (string?)null))]);
        using var response = await sandbox.Http.PostAsync(new Uri(path, UriKind.Relative), content, Cancel);
        await DemandPictureAsync(response, path, width, height, "image/png");
    }

    [Theory]
    [InlineData(null, "https://example.com/b.png")]
    [InlineData("https://example.com/b.png", null)]
    public async Task MultiEdit_AsMultipartWithAnAddressAmongTheFiles_IsRefused(string? first, string? second)
    {
        using var content = Calls.Multipart(("images", first), ("images", second), ("prompt", "p"));
        using var response = await sandbox.Http.PostAsync(new Uri("image/multi-edit", UriKind.Relative), content, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("An upload takes files only", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image/styles", "/image/styles")]
    [InlineData("models", "/models")]
    [InlineData("models?type=image", "/models")]
    [InlineData("models?type=inpaint", "/models")]
    [InlineData("models?type=upscale", "/models")]
    [InlineData("models?type=all", "/models")]
    [InlineData("models?type=code", "/models")]
    [InlineData("models/traits?type=image", "/models/traits")]
    [InlineData("models/compatibility_mapping", "/models/compatibility_mapping")]
    [InlineData("api_keys/rate_limits", "/api_keys/rate_limits")]
    public async Task Lists_WhenAsked_AreNotEmpty(string path, string template)
    {
        using var response = await sandbox.Http.SendAsync(Calls.Get(path), Cancel);
        var json = await ContractAnswers.DemandAsync(response, "GET", template);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.NotEmpty(json!["data"] is JsonArray list ? list : json["data"]!.AsObject().Select(static member => member.Value));
    }

    private static async Task DemandPictureAsync(HttpResponseMessage response, string path, int width, int height, string mediaType)
    {
        await ContractAnswers.DemandAsync(response, "POST", "/" + path);
        Assert.Equal((200, mediaType), ((int)response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.True(ImageHeader.TryRead(await response.Content.ReadAsByteArrayAsync(Cancel), out var header));
        Assert.Equal((width, height), (header.Width, header.Height));
    }
}
