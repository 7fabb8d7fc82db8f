using System.Buffers.Binary;
using Venice.Generated.Tests.Operations;
using Venice.OpenApi;

namespace Venice.Generated.Tests.Images.Inputs;

/// <summary>Pictures that the service would refuse for sure are not sent: too large, too small, or not what they are announced as.</summary>
public sealed class ImageInputTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static IEnumerable<TheoryDataRow<string, IImageRequest, string?>> Inputs()
    {
        (string, IImageRequest, string?)[] rows =
        [
            ("edit, large enough", Edit(Png(256, 256)), null),
            ("edit, too small", Edit(Png(255, 256)), "image pixels"),
            ("edit, too large", Edit(Png(5761, 5760)), "image pixels"),
            ("edit, size not told", Edit(FileInput.FromBytes(Head("png", 0, 0))), null),
            ("edit, an address", Edit(FileInput.FromText("HTTPS://example.org/a.png")), null),
            ("edit, base64", Edit(FileInput.FromText(Convert.ToBase64String(Head("png", 10, 10)))), "image pixels"),
            ("edit, base64 in lines", Edit(FileInput.FromText(Convert.ToBase64String(Head("png", 10, 10), Base64FormattingOptions.InsertLineBreaks))), "image pixels"),
            ("edit, a data URI", Edit(FileInput.FromText("data:image/png;base64," + Convert.ToBase64String(Head("png", 512, 512)))), null),
            ("edit, a data URI that lies", Edit(FileInput.FromText("data:image/jpeg;base64," + Convert.ToBase64String(Head("png", 512, 512)))), "image contentMediaType"),
            ("edit, a data URI without base64", Edit(FileInput.FromText("data:image/png,abc")), "image format"),
            ("edit, a path given as text", Edit(FileInput.FromText("pictures/gondola.png")), "image format"),
            ("edit, nothing", Edit(FileInput.FromBytes(default)), "image minLength"),
            ("edit, announced as another type", Edit(FileInput.FromBytes(Head("jpeg", 512, 512), contentType: "image/webp; q=1")), "image contentMediaType"),
            ("edit, announced as a picture and none", Edit(FileInput.FromBytes("<!doctype html>"u8.ToArray(), contentType: "image/png")), "image contentMediaType"),
            ("edit, a type that we do not know", Edit(FileInput.FromBytes("....ftypavif"u8.ToArray(), contentType: "image/avif")), null),
            ("edit, announced as bytes", Edit(FileInput.FromBytes(Head("webp", 512, 512), contentType: "application/octet-stream")), null),
            ("edit, 25 MB", Edit(FileInput.FromBytes(Head("png", 512, 512, 25 * 1024 * 1024))), "image maxLength"),
            ("edit, less than 25 MB", Edit(FileInput.FromBytes(Head("png", 512, 512, (25 * 1024 * 1024) - 1))), null),
            ("several, the second too small", new MultiEditImageRequest { Prompt = "p", Images = [Png(512, 512), Png(8, 8)] }, "images[1] pixels"),
            ("twice, as large as may be", new UpscaleImageRequest { Image = Png(2048, 2048) }, null),
            ("twice, too large then", new UpscaleImageRequest { Image = Png(2049, 2048) }, "image pixels"),
            ("four times, made less by the service", new UpscaleImageRequest { Image = Png(4096, 4096), Scale = 4 }, null),
            ("four times, too large as it is", new UpscaleImageRequest { Image = Png(4097, 4096), Scale = 4 }, "image pixels"),
            ("cut out, as small as you like", new BackgroundRemoveImageRequest { Image = Png(2, 2) }, null),
            ("style reference of 8 MB", Generate(FileInput.FromBytes(Head("png", 9, 9, 8 * 1024 * 1024))), "style_references[0].image maxLength"),
            ("style reference", Generate(FileInput.FromBytes(Head("png", 9, 9))), null),
        ];
        return rows.Select(static row => new TheoryDataRow<string, IImageRequest, string?>(row.Item1, row.Item2, row.Item3));
    }

    [Theory]
    [MemberData(nameof(Inputs), DisableDiscoveryEnumeration = true)]
    public async Task Input_ThatWouldBeRefused_IsNotSent(string what, IImageRequest request, string? expected)
    {
        using var handler = new CountingHandler();
        using var venice = Client(handler);

        var exception = await Assert.ThrowsAnyAsync<VeniceException>(() => SendAsync(venice, request));

        var found = (exception as VeniceValidationException)?.Violations.Select(static violation => $"{violation.Path} {violation.Rule}").SingleOrDefault();
        Assert.Equal((what, expected, expected is null ? 1 : 0), (what, found, handler.Count));
    }

    [Fact]
    public async Task Input_NotToBeChecked_IsSent()
    {
        using var handler = new CountingHandler();
        using var venice = Client(handler, validate: false);

        await Assert.ThrowsAnyAsync<VeniceApiException>(() => SendAsync(venice, Edit(Png(8, 8))));

        Assert.Equal(1, handler.Count);
    }

    [Fact]
    public async Task Input_FileThatIsNotThere_IsTold()
    {
        using var handler = new CountingHandler();
        using var venice = Client(handler);

        await Assert.ThrowsAnyAsync<IOException>(() => SendAsync(venice, Edit(FileInput.FromFile("no-such-file.png"))));

        Assert.Equal(0, handler.Count);
    }

    /// <summary>Sends each request once, and asks nothing besides.</summary>
    private static VeniceClient Client(HttpMessageHandler handler, bool validate = true)
    {
        var options = new VeniceClientOptions { HttpMessageHandler = handler, ValidateRequests = validate };
        (options.Retry.MaxRetries, options.Limits.AskForRateLimits) = (0, false);
        return new("key", options);
    }

    private static Task SendAsync(VeniceClient venice, IImageRequest request) => request switch
    {
        GenerateImageRequest generate => venice.Images.GenerateAsync(generate, Cancellation),
        EditImageRequest edit => venice.Images.EditAsync(edit, Cancellation),
        MultiEditImageRequest edit => venice.Images.MultiEditAsync(edit, Cancellation),
        UpscaleImageRequest upscale => venice.Images.UpscaleAsync(upscale, Cancellation),
        _ => venice.Images.RemoveBackgroundAsync((BackgroundRemoveImageRequest)request, Cancellation),
    };

    private static EditImageRequest Edit(FileInput picture) => new() { Image = picture, Prompt = "evening" };

    private static GenerateImageRequest Generate(FileInput style) => Requests.Generate() with { StyleReferences = [new() { Image = style }] };

    private static FileInput Png(int width, int height) => FileInput.FromBytes(Head("png", width, height));

    /// <summary>The beginning of a picture, which is all that is looked at; filled up to a length.</summary>
    private static byte[] Head(string format, int width, int height, int length = 64)
    {
        var bytes = new byte[length];
        switch (format)
        {
            case "png":
                Convert.FromHexString("89504E470D0A1A0A0000000D49484452").CopyTo(bytes, 0);
                BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
                BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
                break;
            case "jpeg":
                Convert.FromHexString("FFD8FFC0001108").CopyTo(bytes, 0);
                BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(7), (ushort)height);
                BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(9), (ushort)width);
                break;
            default:
                Convert.FromHexString("5249464600000000574542505650385 80A00000000000000".Replace(" ", "", StringComparison.Ordinal)).CopyTo(bytes, 0);
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(24), width - 1);
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(27), height - 1);
                break;
        }

        return bytes;
    }
}
