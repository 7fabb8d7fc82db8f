using System.Diagnostics;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Venice.OpenApi.Http;
using Venice.OpenApi.Json;
using Venice.OpenApi.Payloads;
using Venice.OpenApi.Tests.Http;
using Venice.OpenApi.Tests.Samples;

namespace Venice.OpenApi.Tests.Payloads;

/// <summary>The size of the pictures in an answer is no size of the process that writes them to files.</summary>
[Collection(nameof(MeasuredAlone))]
public sealed class PayloadMemoryTests
{
    private const int Pictures = 4;
    private const int Megabyte = 1_000_000;
    private const string ServerVariable = "VENICE_TESTS_PICTURES";

    private static readonly PayloadPlaces Places = new(Album.Places);

    [Fact]
    public async Task LargePictures_ToStreams_AllocateNextToNothing()
    {
        var json = Json(2 * Megabyte);
        var options = new PayloadOptions { OpenStream = static _ => Stream.Null };

        async Task<long> MeasureAsync()
        {
            using var response = new HttpResponseMessage { Content = new StreamContent(new PieceStream(json, [64 * 1024])) };
            var before = GC.GetAllocatedBytesForCurrentThread();
            using var body = await PooledBody.ReadAsync(response, response.Content.Headers.ContentLength, int.MaxValue, Places, options, WireCall.Token);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        await MeasureAsync();

        // an unoptimised build of the runtime puts each asynchronous step on the heap besides: that, and nothing of the pictures
        var isOptimised = typeof(PooledBody).Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };
        Assert.InRange(await MeasureAsync(), 0, isOptimised ? 64 * 1024 : 96 * 1024);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task FourLargePictures_ToFiles_MakeAProcessGrowByFourMegabytesAtMost()
    {
        var (small, large) = (Json(Megabyte), Json(20 * Megabyte));
        await using var server = await WireServer.StartAsync(async context =>
        {
            var json = context.Request.Path.StartsWithSegments("/large") ? large : small;
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = json.Length;
            await context.Response.Body.WriteAsync(json, context.RequestAborted);
        });
        var start = new ProcessStartInfo("dotnet", [typeof(PayloadMemoryTests).Assembly.Location, "-explicit", "only", "-method", $"{typeof(PayloadMemoryTests).FullName}.{nameof(ProcessOfItsOwn)}"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment[ServerVariable] = server.Address.AbsoluteUri;

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(WireCall.Token);
        await process.WaitForExitAsync(WireCall.Token);

        Assert.True(process.ExitCode == 0, output);
        Assert.Contains("Total: 1", output, StringComparison.Ordinal);
    }

    /// <summary>What the test above runs in a process of its own.</summary>
    [Fact(Explicit = true)]
    public async Task ProcessOfItsOwn()
    {
        var server = Environment.GetEnvironmentVariable(ServerVariable);
        Assert.SkipWhen(server is null, $"It is run by {nameof(FourLargePictures_ToFiles_MakeAProcessGrowByFourMegabytesAtMost)}.");
        using var http = new HttpClient();
        for (var i = 0; i < 10; i++)
        {
            // until nothing is compiled any more
            await ReadAsync(http, server + "small");
        }

        var before = Peak();
        await ReadAsync(http, server + "large");

        Assert.InRange(Peak() - before, 0, 4 * Megabyte);
    }

    private static async Task ReadAsync(HttpClient http, string address)
    {
        var files = new List<FileStream>();
        try
        {
            using var call = new ApiTransport(http, null, address).Begin(WireCall.Generate);
            using var answer = await call.SendAsync(WireCall.Token);
            var response = await answer.WithPayloads(Places, new PayloadOptions { OpenStream = _ => Open(files) }).ReadJsonAsync<Album>(JsonValue.ReadModel<Album>, WireCall.Token);
            Assert.Single(response.Value.Seen);
            Assert.Equal(Pictures, files.Count);
        }
        finally
        {
            files.ForEach(static file => file.Dispose());
        }
    }

    // no buffer: the pieces are large
    private static FileStream Open(List<FileStream> files)
    {
        files.Add(new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose));
        return files[^1];
    }

    /// <summary>The operating system's own figure; on Linux <c>VmHWM</c>.</summary>
    private static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private static byte[] Json(int bytes)
    {
        var picture = Convert.ToBase64String(new byte[bytes]);
        return System.Text.Encoding.ASCII.GetBytes($$"""{"images": [{{string.Join(',', Enumerable.Repeat($"\"{picture}\"", Pictures))}}]}""");
    }
}
