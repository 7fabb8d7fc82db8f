using System.Text;
using System.Text.Json;
using Venice.OpenApi.Json;

namespace Venice.OpenApi.Tests;

public sealed class FileInputTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("89504E470D0A1A0A00", "image/png")]
    [InlineData("FFD8FFE0", "image/jpeg")]
    [InlineData("524946460000000057454250", "image/webp")]
    [InlineData("474946383961", "image/gif")]
    [InlineData("00", "application/octet-stream")]
    [InlineData("", "application/octet-stream")]
    public void ContentType_IsReadFromTheFirstBytes(string hex, string expected) =>
        Assert.Equal(expected, FileInput.FromBytes(Convert.FromHexString(hex)).ContentType);

    [Fact]
    public void ContentType_ThatIsNone_IsRefusedWithoutRepeatingIt()
    {
        var exception = Assert.Throws<ArgumentException>(() => FileInput.FromBytes(default, contentType: "image/png\r\nX-Evil: 1"));

        Assert.Equal("contentType", exception.ParamName);
        Assert.DoesNotContain("Evil", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_IsReadOnceAndCanBeWrittenTwice()
    {
        var content = Encoding.ASCII.GetBytes(new string('x', 200_000));
        var file = FileInput.FromStream(new MemoryStream(content));

        await Task.WhenAll(file.LoadAsync(Token).AsTask(), file.LoadAsync(Token).AsTask());

        Assert.Equal(content, file.Bytes.ToArray());
        Assert.Equal(Convert.ToBase64String(content), Convert.ToBase64String(JsonOf(file).GetBytesFromBase64()));
    }

    [Theory]
    [InlineData(10, 9, false)]
    [InlineData(10, 10, true)]
    [InlineData(100_000, 70_000, false)]
    [InlineData(100_000, 100_000, true)]
    public async Task Stream_LargerThanTheLimit_IsRefused(int size, int limit, bool passes)
    {
        await using var seekable = new MemoryStream(new byte[size]);
        await using var oneWay = new OneWayStream(new byte[size]);
        foreach (var stream in (Stream[])[seekable, oneWay])
        {
            var file = FileInput.FromStream(stream, maxBytes: limit);
            if (passes)
            {
                await file.LoadAsync(Token);
                Assert.Equal(size, file.Bytes.Length);
            }
            else
            {
                await Assert.ThrowsAsync<InvalidDataException>(() => file.LoadAsync(Token).AsTask());
            }
        }
    }

    [Fact]
    public async Task File_IsReadWhenItIsLoaded()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".bin");
        var file = FileInput.FromFile(path);
        await Assert.ThrowsAsync<FileNotFoundException>(() => file.LoadAsync(Token).AsTask());
        await File.WriteAllBytesAsync(path, [1, 2, 3], Token);
        try
        {
            await file.LoadAsync(Token);
            Assert.Equal([1, 2, 3], file.Bytes.ToArray());
            Assert.Equal(Path.GetFileName(path), file.FileName);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Unloaded_CannotBeWritten() =>
        Assert.Throws<InvalidOperationException>(() => JsonOf(FileInput.FromStream(new MemoryStream([1]))));

    [Fact]
    public void Address_OfAFileOnDisk_IsRefused() =>
        Assert.Throws<ArgumentException>(() => FileInput.FromUri(new Uri("file:///etc/passwd")));

    [Fact]
    public void ToString_TellsTheKindOnly()
    {
        FileInput[] files =
        [
            new Uri("https://example.com/secret.png"), new byte[] { 1 }, FileInput.FromFile("/home/secret"), FileInput.FromText("secret"),
            FileInput.FromStream(Stream.Null, "secret"),
        ];

        Assert.All(files, file => Assert.DoesNotContain("secret", file.ToString(), StringComparison.Ordinal));
        Assert.Equal([true, false, false, true, false], files.Select(file => file.IsText));
    }

    private static JsonElement JsonOf(FileInput file)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            JsonModelWriter.Over(writer).WriteFile(file);
        }

        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }
}
