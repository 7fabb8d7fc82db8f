using Microsoft.AspNetCore.Http;
using Venice.OpenApi.Http;
using Venice.OpenApi.Tests.Samples;

namespace Venice.OpenApi.Tests.Http;

/// <summary>A file that fails is told as a file that fails: never as a lost connection, after which one would have to ask whether the work was paid for.</summary>
public sealed class FileFailureTests
{
    private const int Size = 20_000_000;

    [Fact]
    public async Task Missing_IsToldBeforeAnythingIsSent()
    {
        var file = FileInput.FromFile(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));

        Assert.IsType<FileNotFoundException>(await SendInVainAsync(file));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task LargerThanItsLimit_IsToldBeforeAnythingIsSent(bool isPath)
    {
        using var disk = new TemporaryFile(new byte[11]);
        await using var stream = new MemoryStream(new byte[11]);

        Assert.IsType<InvalidDataException>(await SendInVainAsync(isPath ? FileInput.FromFile(disk.Path, maxBytes: 10) : FileInput.FromStream(stream, maxBytes: 10)));
    }

    [Fact]
    public async Task Directory_IsToldBeforeAnythingIsSent() => Assert.IsType<UnauthorizedAccessException>(await SendInVainAsync(FileInput.FromFile(Path.GetTempPath())));

    [Fact]
    public async Task StreamThatIsClosedOrThrowsAtOnce_IsToldBeforeAnythingIsSent()
    {
        var closed = new MemoryStream(new byte[10]);
        var file = FileInput.FromStream(closed);
        await closed.DisposeAsync();
        await using var throwing = new WatchedStream(new byte[10], static _ => throw new IOException("The disk is gone."));

        Assert.IsType<ObjectDisposedException>(await SendInVainAsync(file));
        Assert.Equal("The disk is gone.", (await SendInVainAsync(FileInput.FromStream(throwing))).Message);
    }

    [Theory]
    [InlineData("json", Size - 1)]
    [InlineData("json", Size + 1)]
    [InlineData("json", 0)]
    [InlineData("upload", Size - 1)]
    [InlineData("upload", Size + 1)]
    [InlineData("part", 3 * Size)]
    public async Task ChangedWhileItIsSent_BreaksTheRequestOff(string body, long length)
    {
        using var disk = new TemporaryFile(Size);
        var isWhole = false;
        await using var server = await WireServer.StartAsync(async context =>
        {
            await ReadAsync(context, 100_000);
            disk.Resize(length);
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            isWhole = true;
        });

        var exception = await Assert.ThrowsAnyAsync<IOException>(() => SendAsync(server, body, FileInput.FromFile(disk.Path)));

        Assert.Contains("length", exception.Message, StringComparison.Ordinal);
        Assert.False(isWhole);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("upload")]
    [InlineData("part")]
    public async Task StreamThatThrowsHalfWay_IsTheReason(string body)
    {
        foreach (var reason in (Exception[])[new IOException("gone"), new HttpRequestException("gone"), new TimeoutException("gone"), new OperationCanceledException("gone")])
        {
            await using var stream = new WatchedStream(new byte[1_000_000], read =>
            {
                if (read == 20)
                {
                    throw reason;
                }
            });
            await using var server = await WireServer.StartAsync(static context => context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted));

            var exception = await Assert.ThrowsAnyAsync<IOException>(() => SendAsync(server, body, FileInput.FromStream(stream)));

            Assert.Same(reason, exception.InnerException);
        }
    }

    [Fact]
    public async Task RemovedAfterItWasOpened_ArrivesAllTheSame()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not remove open files.");
        using var disk = new TemporaryFile(Size);
        var received = 0L;
        await using var server = await WireServer.StartAsync(async context =>
        {
            received = await ReadAsync(context, 100_000);
            File.Delete(disk.Path);
            received += await ReadAsync(context, long.MaxValue);
        });

        await SendAsync(server, "upload", FileInput.FromFile(disk.Path));

        Assert.Equal(Size, received);
    }

    [Fact]
    public async Task CallerGivesUpHalfWay_IsACancellation()
    {
        using var disk = new TemporaryFile(Size);
        using var source = CancellationTokenSource.CreateLinkedTokenSource(WireCall.Token);
        await using var server = await WireServer.StartAsync(async context =>
        {
            await ReadAsync(context, 100_000);
            await source.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(server, "json", FileInput.FromFile(disk.Path), source.Token));

        // and nobody holds the file any more
        await using var exclusive = new FileStream(disk.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
    }

    [Fact]
    public async Task ServerThatAnswersEarlyAndHangsUp_IsNoFailureOfTheFile()
    {
        using var disk = new TemporaryFile(Size);
        await using var server = await WireServer.StartAsync(static async context =>
        {
            await ReadAsync(context, 100_000);
            context.Response.StatusCode = 413;
            await context.Response.CompleteAsync();
            context.Abort();
        });

        var exception = await Record.ExceptionAsync(() => SendAsync(server, "json", FileInput.FromFile(disk.Path)));

        Assert.True(exception is null or ApiException { Failure: ApiFailure.ConnectionLost }, exception?.ToString());
        await using var exclusive = new FileStream(disk.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
    }

    [Fact]
    public async Task ContentOfAnEndedCall_IsNotSent()
    {
        using var content = new JsonRequestContent(BodyJsonWriter.Write(1, static (writer, value) => writer.WriteNumber(value)));
        content.Dispose();
        content.Dispose();

        await Assert.ThrowsAnyAsync<Exception>(() => content.CopyToAsync(Stream.Null, WireCall.Token));
    }

    private static async Task<Exception> SendInVainAsync(FileInput file)
    {
        var requests = 0;
        await using var server = await WireServer.StartAsync(_ =>
        {
            requests++;
            return Task.CompletedTask;
        });
        var exceptions = new List<Exception?>();
        foreach (var body in (string[])["json", "upload", "part"])
        {
            exceptions.Add(await Record.ExceptionAsync(() => SendAsync(server, body, file)));
        }

        Assert.Equal(0, requests);
        Assert.Single(exceptions.Select(static exception => exception?.GetType()).Distinct());
        return exceptions[0]!;
    }

    private static async Task SendAsync(WireServer server, string body, FileInput file, CancellationToken? cancellationToken = null)
    {
        using var call = server.Begin();
        switch (body)
        {
            case "json":
                call.JsonBody("application/json", new Picture { Id = "a", File = file });
                break;
            case "upload":
                call.BinaryBody(file);
                break;
            default:
                call.MultipartBody("multipart/form-data").File("f", file);
                break;
        }

        using var answer = await call.SendAsync(cancellationToken ?? WireCall.Token);
    }

    private static async Task<long> ReadAsync(HttpContext context, long count)
    {
        var buffer = new byte[10_000];
        var total = 0L;
        while (total < count && await context.Request.Body.ReadAsync(buffer, context.RequestAborted) is > 0 and var read)
        {
            total += read;
        }

        return total;
    }
}
