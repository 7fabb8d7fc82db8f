using Venice.OpenApi.Http;
using Venice.OpenApi.Tests.Samples;

namespace Venice.OpenApi.Tests.Http;

/// <summary>Files go from where they are into the request, and arrive to the byte, with their length told before.</summary>
public sealed class FileSendingTests
{
    private static readonly string[] Kinds = ["bytes", "path", "stream", "one way", "text"];

    public static TheoryData<string, int> KindsAndSizes()
    {
        var rows = new TheoryData<string, int>();
        foreach (var kind in Kinds)
        {
            // around the window of 48 KB, its base64 of 64 KB, and where bytes begin to be left out
            foreach (var size in (int[])[0, 1, 2, 3, 4095, 4096, 49_151, 49_152, 49_153, 65_535, 65_536, 300_001])
            {
                rows.Add(kind, size);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(KindsAndSizes))]
    public async Task Json_ArrivesToTheByteWithItsLength(string kind, int size)
    {
        var content = Content(size);
        using var disk = new TemporaryFile(content);
        var seen = new List<SeenRequest>();
        await using var server = await SeenRequest.RecordAsync(seen);

        await SendJsonAsync(server, new Picture { Id = "ü", Child = new Picture { Id = "c", Data = content }, File = Input(kind, content, disk) });

        var base64 = Convert.ToBase64String(content);
        Assert.Equal($$"""{"id":"ü","child":{"id":"c","data":"{{base64}}"},"file":"{{base64}}"}""", Assert.Single(seen).Text);
        Assert.Equal((seen[0].Body.Length, false), (seen[0].ContentLength, seen[0].IsChunked));
    }

    [Fact]
    public async Task Text_ThatNeedsAnEscapeSomewhere_ArrivesAsItIs()
    {
        var seen = new List<SeenRequest>();
        await using var server = await SeenRequest.RecordAsync(seen);

        // around the windows in which a long text is looked through, from its end
        foreach (var place in (int[])[0, 4463, 4464, 37_231, 37_232, 69_999])
        {
            var text = new string('A', place) + '"' + new string('B', 69_999 - place);
            await SendJsonAsync(server, new Picture { Id = "a", File = FileInput.FromText(text) });

            Assert.Equal($$"""{"id":"a","file":"{{text.Replace("\"", "\\\"", StringComparison.Ordinal)}}"}""", seen[^1].Text);
            Assert.Equal(seen[^1].Body.Length, seen[^1].ContentLength);
        }
    }

    [Theory]
    [MemberData(nameof(KindsAndSizes))]
    public async Task UploadAndPart_ArriveToTheByteWithTheirLength(string kind, int size)
    {
        if (kind == "text")
        {
            return; // an upload takes no text
        }

        var content = Content(size);
        using var disk = new TemporaryFile(content);
        var seen = new List<SeenRequest>();
        await using var server = await SeenRequest.RecordAsync(seen);

        await SendAsync(server, call => call.BinaryBody(Input(kind, content, disk), "image/*", "application/octet-stream"));
        await SendAsync(server, call => call.MultipartBody("multipart/form-data").File("f", Input(kind, content, disk)));
        await SendAsync(server, call => call.MultipartBody("multipart/form-data").Json("f", new FileUnion([Input(kind, content, disk)], isList: true)));

        Assert.Equal(content, seen[0].Body);
        Assert.All(seen, request => Assert.Equal((request.Body.Length, false), (request.ContentLength, request.IsChunked)));
        Assert.All(seen, request => Assert.True(request.Body.AsSpan().IndexOf(content) >= 0));
        Assert.True(seen[2].Body.Length - size < 400, "The union's file went out as JSON.");
    }

    [Theory]
    [InlineData("path")]
    [InlineData("stream")]
    [InlineData("one way")]
    [InlineData("bytes")]
    public async Task SameFile_TwiceInOneRequestAgainAndInParallel_ArrivesEachTime(string kind)
    {
        var content = Content(200_000);
        using var disk = new TemporaryFile(content);
        var file = Input(kind, content, disk);
        var seen = new List<SeenRequest>();
        await using var server = await SeenRequest.RecordAsync(seen);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => SendJsonAsync(server, new Picture { Id = "a", File = file, Child = new Picture { Id = "b", File = file } })));
        await SendJsonAsync(server, new Picture { Id = "a", File = file, Child = new Picture { Id = "b", File = file } });

        var base64 = Convert.ToBase64String(content);
        Assert.Equal(7, seen.Count);
        Assert.All(seen, request => Assert.Equal($$"""{"id":"a","child":{"id":"b","file":"{{base64}}"},"file":"{{base64}}"}""", request.Text));
    }

    [Fact]
    public async Task Stream_IsSentFromWhereItStood_AndNotClosed()
    {
        await using var stream = new MemoryStream(Content(100_000)) { Position = 60_000 };
        var file = FileInput.FromStream(stream);
        var seen = new List<SeenRequest>();
        await using var server = await SeenRequest.RecordAsync(seen);

        await SendAsync(server, call => call.BinaryBody(file));
        await SendAsync(server, call => call.BinaryBody(file));

        Assert.All(seen, request => Assert.Equal(Content(100_000)[60_000..], request.Body));
        Assert.True(stream.CanRead);
    }

    [Theory]
    [InlineData("path")]
    [InlineData("stream")]
    public async Task ContentType_IsFoundOutBeforeItIsSent(string kind)
    {
        var content = "GIF89a-----"u8.ToArray();
        using var disk = new TemporaryFile(content);
        var seen = new List<SeenRequest>();
        await using var server = await SeenRequest.RecordAsync(seen);

        await SendAsync(server, call => call.BinaryBody(Input(kind, content, disk), "image/*"));

        Assert.Equal("image/gif", Assert.Single(seen).ContentType);
    }

    [Fact]
    public async Task Path_WithoutALengthOfItsOwn_IsReadAtOnce()
    {
        Assert.SkipUnless(File.Exists("/proc/self/status"), "Only Linux has files that tell no length.");
        var seen = new List<SeenRequest>();
        await using var server = await SeenRequest.RecordAsync(seen);

        await SendAsync(server, call => call.BinaryBody(FileInput.FromFile("/proc/self/status")));

        Assert.StartsWith("Name:", Assert.Single(seen).Text, StringComparison.Ordinal);
        Assert.Equal(seen[0].Body.Length, seen[0].ContentLength);
    }

    [Fact]
    public async Task PartOfItems_WithFilesInside_KeepsThem()
    {
        var content = Content(100_000);
        using var disk = new TemporaryFile(content);
        var file = FileInput.FromFile(disk.Path);
        var seen = new List<SeenRequest>();
        await using var server = await SeenRequest.RecordAsync(seen);

        await SendAsync(server, call => call.MultipartBody("multipart/form-data").Json("p", new PictureList([new Picture { Id = "a" }, new Picture { Id = "ü", File = file, Data = content }])));
        await SendAsync(server, call => call.MultipartBody("multipart/form-data").Json("p", new Picture { Id = "ü", File = file }));

        var base64 = Convert.ToBase64String(content);
        Assert.Contains("""{"id":"a"}""", seen[0].Text, StringComparison.Ordinal);
        Assert.Contains($$"""{"id":"ü","data":"{{base64}}","file":"{{base64}}"}""", seen[0].Text, StringComparison.Ordinal);
        Assert.Contains($$"""{"id":"ü","file":"{{base64}}"}""", seen[1].Text, StringComparison.Ordinal);
        Assert.All(seen, request => Assert.Equal(request.Body.Length, request.ContentLength));
    }

    [Fact]
    public async Task FormField_OfAPath_ArrivesAsBase64()
    {
        using var disk = new TemporaryFile([1, 2, 3]);
        var file = FileInput.FromFile(disk.Path);
        var seen = new List<SeenRequest>();
        await using var server = await SeenRequest.RecordAsync(seen);

        await SendAsync(server, call => call.FormBody("application/x-www-form-urlencoded").File("f", file));
        await File.WriteAllBytesAsync(disk.Path, [4], WireCall.Token);
        await SendAsync(server, call => call.FormBody("application/x-www-form-urlencoded").File("f", file));

        Assert.Equal(["f=AQID", "f=BA%3D%3D"], seen.Select(static request => request.Text));
    }

    private static byte[] Content(int size)
    {
        var content = new byte[size];
        new Random(size).NextBytes(content);
        return content;
    }

    private static FileInput Input(string kind, byte[] content, TemporaryFile disk) => kind switch
    {
        "bytes" => content,
        "path" => FileInput.FromFile(disk.Path),
        "stream" => FileInput.FromStream(new WatchedStream(content, static _ => { })),
        "one way" => FileInput.FromStream(new OneWayStream(content)),
        _ => FileInput.FromText(Convert.ToBase64String(content)),
    };

    private static Task SendJsonAsync(WireServer server, Picture picture) => SendAsync(server, call => call.JsonBody("application/json", picture));

    private static async Task SendAsync(WireServer server, Action<ApiCall> fill)
    {
        using var call = server.Begin();
        fill(call);
        using var answer = await call.SendAsync(WireCall.Token);
        Assert.Equal(200, answer.StatusCode);
    }
}
