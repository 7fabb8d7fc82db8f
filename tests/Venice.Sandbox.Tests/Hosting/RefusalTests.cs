using System.Net;
using System.Text.Json.Nodes;

namespace Venice.Sandbox.Tests.Hosting;

/// <summary>What the document or the catalogue does not allow.</summary>
public sealed class RefusalTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string> Requests() => new()
    {
        { "image/generate", """{"prompt":"p"}""", "model" },
        { "image/generate", """{"model":"z-image-turbo"}""", "prompt" },
        { "image/generate", """{"model":"z-image-turbo","prompt":""}""", "prompt" },
        { "image/generate", """{"model":"z-image-turbo","prompt":"p","width":1281,"height":64}""", "width" },
        { "image/generate", """{"model":"z-image-turbo","prompt":"p","width":100,"height":64}""", "width" },
        { "image/generate", """{"model":"z-image-turbo","prompt":"p","width":"64","height":64}""", "width" },
        { "image/generate", """{"model":"z-image-turbo","prompt":"p","steps":9}""", "steps" },
        { "image/generate", """{"model":"z-image-turbo","prompt":"p","format":"gif"}""", "format" },
        { "image/generate", """{"model":"z-image-turbo","prompt":"p","style_preset":"Nobody's"}""", "style_preset" },
        { "image/generate", """{"model":"gpt-image-2","prompt":"p","aspect_ratio":"5:1"}""", "aspect_ratio" },
        { "image/generate", """{"model":"grok-imagine-image","prompt":"p","resolution":"4K"}""", "resolution" },
        { "image/generate", """{"model":"krea-v2-large","prompt":"p","style_references":[{"strength":0.5}]}""", "style_references/0/image" },
        { "image/generate", """{"model":"z-image-turbo","prompt":"p","style_references":[{"image":"https://example.com/a.png"}]}""", "style_references" },
        { "images/generations", """{"prompt":"p","size":"1x1"}""", "size" },
        { "image/upscale", """{"image":"INPUT","scale":5}""", "scale" },
        { "image/upscale", """{"image":"SMALL"}""", "image" },
        { "image/edit", """{"image":"SMALL","prompt":"p"}""", "image" },
        { "image/edit", """{"image":"bm8=","prompt":"p"}""", "image" },
        { "image/edit", """{"image":"?","prompt":"p"}""", "image" },
        { "image/edit", """{"image":"INPUT","prompt":"p","modelId":"nobody"}""", "modelId" },
        { "image/multi-edit", """{"images":[],"prompt":"p"}""", "images" },
        { "image/multi-edit", """{"images":["INPUT","INPUT","INPUT","INPUT"],"prompt":"p"}""", "images" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Post_RequestOutsideTheLimits_Is400AtTheField(string path, string body, string field)
    {
        body = body.Replace("INPUT", Calls.Input, StringComparison.Ordinal).Replace("SMALL", Small, StringComparison.Ordinal);
        using var response = await sandbox.Http.SendAsync(Calls.Post(path, body), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        JsonNode? details = (await ContractAnswers.DemandAsync(response, "POST", "/" + path))!["details"];
        foreach (var step in field.Split('/'))
        {
            details = details?[step];
        }

        Assert.NotEmpty(details!["_errors"]!.AsArray());
    }

    public static TheoryData<string, string> CrossFieldRules() => new()
    {
        { "image/generate", """{"model":"z-image-turbo","prompt":"p","return_binary":true,"variants":2}""" },
        { "image/generate", """{"model":"z-image-turbo","prompt":"p","nonsense":1}""" },
        { "image/generate", "[]" },
        { "image/generate", "null" },
        { "image/background-remove", "{}" },
        { "image/background-remove", """{"image":"INPUT","image_url":"https://example.com/a.png"}""" },
        { "image/generate", """{"model":"z-image-turbo",""" },
        { "image/generate", """{"model":"z-image-turbo","prompt":"p","prompt":"q"}""" },
        { "image/generate", "" },
    };

    [Theory]
    [MemberData(nameof(CrossFieldRules))]
    public async Task Post_RequestAgainstItself_Is400(string path, string body)
    {
        using var response = await sandbox.Http.SendAsync(Calls.Post(path, body.Replace("INPUT", Calls.Input, StringComparison.Ordinal)), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await ContractAnswers.DemandAsync(response, "POST", "/" + path);
    }

    [Theory]
    [InlineData("image/generate", """{"model":"nobody","prompt":"p"}""")]
    [InlineData("image/generate", """{"model":"Z-Image-Turbo","prompt":"p"}""")]
    [InlineData("image/generate", """{"model":"firered-image-edit","prompt":"p"}""")]
    [InlineData("images/generations", """{"model":"nobody","prompt":"p"}""")]
    public async Task Post_UnknownModel_Is404(string path, string body)
    {
        using var response = await sandbox.Http.SendAsync(Calls.Post(path, body), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.NotNull(JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!["error"]);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task Post_AnotherContentType_Is415(string mediaType)
    {
        using var content = new StringContent("{}");
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(mediaType);
        using var response = await sandbox.Http.PostAsync(new Uri("image/generate", UriKind.Relative), content, Cancel);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        await ContractAnswers.DemandAsync(response, "POST", "/image/generate");
    }

    [Fact]
    public async Task Post_TooLarge_Is413()
    {
        using var content = new ByteArrayContent(new byte[(30 * 1024 * 1024) + 1]);
        content.Headers.ContentType = new("application/json");
        using var response = await sandbox.Http.PostAsync(new Uri("image/edit", UriKind.Relative), content, Cancel);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("multipart/form-data", "no boundary")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"prompt\"\r\n\r\ncut")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\n\r\nno name\r\n--x--\r\n")]
    public async Task Post_MalformedMultipart_Is400(string mediaType, string body)
    {
        using var content = new StringContent(body);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(mediaType);
        using var response = await sandbox.Http.PostAsync(new Uri("image/edit", UriKind.Relative), content, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await ContractAnswers.DemandAsync(response, "POST", "/image/edit");
    }

    [Theory]
    [InlineData("GET", "nowhere", HttpStatusCode.NotFound, null)]
    [InlineData("GET", "../../elsewhere", HttpStatusCode.NotFound, null)]
    [InlineData("GET", "image/generate", HttpStatusCode.MethodNotAllowed, "POST")]
    [InlineData("DELETE", "models", HttpStatusCode.MethodNotAllowed, "GET")]
    public async Task Send_ToNoOperation_IsRefused(string method, string path, HttpStatusCode status, string? allowed)
    {
        using var response = await sandbox.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), Cancel);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(allowed, response.Content.Headers.Allow.SingleOrDefault());
        Assert.NotNull(JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!["error"]);
    }

    [Fact]
    public async Task Get_QueryOutsideTheEnumeration_IsRefusedAtTheParameter()
    {
        using var response = await sandbox.Http.SendAsync(Calls.Get("models?type=nonsense"), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotEmpty(JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!["details"]!["type"]!["_errors"]!.AsArray());
    }

    private static string Small { get; } = Convert.ToBase64String(
        Venice.Sandbox.Imaging.PictureEncoder.Encode(Imaging.TestPictures.Flat(255, 256, 1), Venice.Sandbox.Imaging.PictureFormat.Png));
}
