using System.Text;
using Microsoft.AspNetCore.Http;
using Venice.OpenApi.Http;
using Venice.OpenApi.Json;
using Venice.OpenApi.Tests.Samples;

namespace Venice.OpenApi.Tests.Http;

public sealed class MultipartTests
{
    [Fact]
    public async Task Form_OfAllKinds_ArrivesAsParts()
    {
        var seen = await SendAsync(static form =>
        {
            form.Field("prompt", ApiValue.Of("ü\r\n--x"));
            form.Field("tag", ApiValue.List(["a", "b"], ApiValue.Of));
            form.Field("map", ApiValue.Map(new Dictionary<string, string> { ["k"] = "v" }, ApiValue.Of));
            form.Field("absent", default);
            form.File("image", FileInput.FromStream(new MemoryStream([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])));
            form.File("text", FileInput.FromText("https://example.com/a.png"));
            form.Files("more", [FileInput.FromBytes(new byte[] { 1 }, "a.bin"), FileInput.FromBytes(new byte[] { 2 })], "image/*");
            form.Json("model", new Picture { Id = "x" });
            form.Json("list", (IReadOnlyList<int>)[1, 2], static (writer, list) => writer.WriteList(list, static (writer, item) => writer.WriteNumber(item)));
        });

        Assert.Equal(
            [
                "prompt= ü\r\n--x", "tag= a", "tag= b", "map=application/json {\"k\":\"v\"}", "image=image/png file.png 8 bytes", "text= https://example.com/a.png",
                "more=application/octet-stream a.bin 1 bytes", "more=application/octet-stream file.bin 1 bytes", "model=application/json {\"id\":\"x\"}", "list=application/json [1,2]",
            ],
            seen);
    }

    [Fact]
    public async Task FilesInMapsAndLists_AreOneJsonPartWithTheirContent()
    {
        IReadOnlyDictionary<string, IReadOnlyList<FileInput?>> map = new Dictionary<string, IReadOnlyList<FileInput?>> { ["k"] = [FileInput.FromStream(new MemoryStream([1, 2, 3])), null] };

        var seen = await SendAsync(form => form.Json("map", map, static (writer, value) =>
            writer.WriteMap(value, static (writer, value) => writer.WriteList(value, static (writer, value) => writer.WriteFile(value!)))));

        Assert.Equal("map=application/json {\"k\":[\"AQID\",null]}", Assert.Single(seen));
    }

    [Theory]
    [InlineData("a\"; name=\"b.png", "a%22; name=%22b.png")]
    [InlineData("a\r\nX-Evil: 1.png", "a__X-Evil: 1.png")]
    [InlineData("ü 漢.png", "ü 漢.png")]
    [InlineData("../../etc/passwd", ".._.._etc_passwd")]
    public async Task FileName_IsDataOnly(string name, string expected)
    {
        var seen = await SendAsync(form => form.File("f", FileInput.FromBytes(new byte[] { 1 }, name)));

        Assert.Equal($"f=application/octet-stream {expected} 1 bytes", Assert.Single(seen));
    }

    [Theory]
    [InlineData("plain", "form-data; name=\"plain\"")]
    [InlineData("a\"\r\nb", "form-data; name=\"a%22%0D%0Ab\"")]
    public void FieldName_IsDataOnly(string name, string expected) => Assert.Equal(expected, ContentDisposition.ForFormData(name, null));

    [Fact]
    public async Task UnionOfFiles_GoesOutAsFiles()
    {
        var seen = await SendAsync(static form =>
        {
            form.Json("one", new FileUnion([FileInput.FromBytes("GIF89a"u8.ToArray())], isList: false));
            form.Json("many", new FileUnion([FileInput.FromBytes("GIF89a"u8.ToArray()), FileInput.FromText("https://x.example")], isList: true));
        });

        Assert.Equal(["one=image/gif file.gif 6 bytes", "many=image/gif file.gif 6 bytes", "many= https://x.example"], seen);
    }

    [Fact]
    public async Task PrefersUpload_OnlyForWhatIsNoText()
    {
        await using var server = await WireServer.AnswerAsync("");
        using var call = server.Begin();

        Assert.True(call.PrefersUpload(new Picture { Id = "a", File = new byte[] { 1 } }));
        Assert.True(call.PrefersUpload<IReadOnlyList<FileInput>>([new byte[] { 1 }, FileInput.FromFile("/x")]));
        Assert.False(call.PrefersUpload<IReadOnlyList<FileInput>>([FileInput.FromText("https://x.example"), FileInput.FromFile("/x")]));
        Assert.False(call.PrefersUpload(new Picture { Id = "a", File = FileInput.FromText("AQID") }));
        Assert.False(call.PrefersUpload<Picture>(null));
    }

    private static async Task<List<string>> SendAsync(Action<MultipartForm> fill)
    {
        var seen = new List<string>();
        await using var server = await WireServer.StartAsync(async context =>
        {
            Assert.DoesNotContain('"', context.Request.ContentType!);
            var reader = new Microsoft.AspNetCore.WebUtilities.MultipartReader(context.Request.ContentType!.Split('=')[1], context.Request.Body);
            while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
            {
                var disposition = Microsoft.Net.Http.Headers.ContentDispositionHeaderValue.Parse(section.ContentDisposition);
                using var content = new MemoryStream();
                await section.Body.CopyToAsync(content, context.RequestAborted);
                var fileName = disposition.FileNameStar.HasValue ? disposition.FileNameStar.Value : disposition.FileName.HasValue ? disposition.FileName.Value!.Trim('"') : null;
                seen.Add($"{disposition.Name.Value!.Trim('"')}={section.ContentType} " + (fileName is null ? Encoding.UTF8.GetString(content.ToArray()) : $"{fileName} {content.Length} bytes"));
                Assert.DoesNotContain("X-Evil", section.Headers!.Keys);
            }
        });
        using var call = server.Begin();
        fill(call.MultipartBody("multipart/form-data"));
        using var answer = await call.SendAsync(WireCall.Token);
        Assert.Equal(StatusCodes.Status200OK, answer.StatusCode);
        return seen;
    }
}
