using System.IO.Pipelines;

namespace Venice.OpenApi.Tests;

/// <summary>A look at a file leaves it as it was.</summary>
public sealed class FilePreviewTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Preview_Stream_LeavesItWhereItStood()
    {
        using var stream = new MemoryStream([0, 1, 2, 3, 4, 5]);
        stream.Position = 2;
        var file = FileInput.FromStream(stream, contentType: "image/png");

        var preview = await file.PreviewAsync(3, Cancellation);

        Assert.Equal((4L, "image/png"), (preview!.Value.Length, preview.Value.ClaimedType));
        Assert.Equal([2, 3, 4], preview.Value.Head.ToArray());
        Assert.Equal(2, stream.Position);
    }

    [Fact]
    public async Task Preview_StreamThatCannotSeek_CanStillBeSent()
    {
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync(new byte[] { 1, 2, 3 }, Cancellation);
        await pipe.Writer.CompleteAsync();
        var file = FileInput.FromStream(pipe.Reader.AsStream());

        Assert.Equal([1, 2], (await file.PreviewAsync(2, Cancellation))!.Value.Head.ToArray());
        await file.LoadAsync(Cancellation);
        Assert.Equal(3, (await file.PreviewAsync(100, Cancellation))!.Value.Length);
    }

    [Theory]
    [InlineData("AQID", 3, null)]
    [InlineData("AQ ID\nBA==", 4, null)]
    [InlineData("data:image/webp;base64,AQID", 3, "image/webp")]
    [InlineData("data:;base64,AQID", 3, null)]
    public async Task Preview_Text_TellsItsBytes(string text, int length, string? type)
    {
        var preview = (await FileInput.FromText(text).PreviewAsync(2, Cancellation))!.Value;

        Assert.Equal((length, type), ((int)preview.Length, preview.ClaimedType));
        Assert.Equal([1, 2], preview.Head.ToArray());
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("HTTP://example.org/")]
    public async Task Preview_Address_TellsNothing(string text) => Assert.Null(await FileInput.FromText(text).PreviewAsync(2, Cancellation));

    [Theory]
    [InlineData("gondola.png")]
    [InlineData("data:image/png,AQID")]
    [InlineData("ftp://example.org/")]
    public async Task Preview_TextThatStandsForNothing_IsTold(string text) =>
        await Assert.ThrowsAsync<FormatException>(() => FileInput.FromText(text).PreviewAsync(2, Cancellation).AsTask());
}
