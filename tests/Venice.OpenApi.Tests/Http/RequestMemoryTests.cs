using Microsoft.AspNetCore.Http;
using Venice.OpenApi.Http;
using Venice.OpenApi.Tests.Samples;

namespace Venice.OpenApi.Tests.Http;

/// <summary>The size of a file is no size of the process.</summary>
[Collection(nameof(MeasuredAlone))]
public sealed class RequestMemoryTests
{
    private const long Size = 64 * 1024 * 1024;

    [Theory]
    [InlineData("json", (Size + 2) / 3 * 4)]
    [InlineData("upload", Size)]
    [InlineData("part", Size)]
    public async Task LargeFile_IsSentInBoundedMemory(string body, long atLeast)
    {
        using var disk = new TemporaryFile(Size);
        var received = 0L;
        await using var server = await WireServer.StartAsync(async context =>
        {
            var buffer = new byte[64 * 1024];
            while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) is > 0 and var read)
            {
                received += read;
            }

            await context.Response.WriteAsync($"{context.Request.ContentLength}", context.RequestAborted);
        });
        using var call = server.Begin();
        switch (body)
        {
            case "json":
                call.JsonBody("application/json", new Picture { Id = "a", File = FileInput.FromFile(disk.Path) });
                break;
            case "upload":
                call.BinaryBody(FileInput.FromFile(disk.Path));
                break;
            default:
                call.MultipartBody("multipart/form-data").File("f", FileInput.FromFile(disk.Path));
                break;
        }

        var before = GC.GetTotalAllocatedBytes(precise: true);
        using var answer = await call.SendAsync(WireCall.Token);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.Equal($"{received}", (await answer.ReadTextAsync(WireCall.Token)).Value);
        Assert.InRange(received, atLeast, atLeast + 1000);
        Assert.InRange(allocated, 0, 8 * 1024 * 1024);
    }

    [Fact]
    public void SmallJson_AllocatesNothingBesideItsContent()
    {
        var picture = new Picture { Id = "a", Width = 1024, Strength = 0.5, Tags = ["x", "y"], Note = "some prompt" };
        static long Measure(Action action)
        {
            action();
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var round = 0; round < 100; round++)
            {
                action();
            }

            return (GC.GetAllocatedBytesForCurrentThread() - before) / 100;
        }

        var written = Measure(() => BodyJsonWriter.Write(picture, static (writer, value) => value.WriteJson(writer), RequestFiles.None, findsFiles: false).Return());
        var content = Measure(() => new JsonRequestContent(BodyJsonWriter.Write(picture, static (writer, value) => value.WriteJson(writer), RequestFiles.None, findsFiles: false)).Dispose());

        Assert.Equal(0, written);
        Assert.InRange(content, 1, 200);
    }
}
