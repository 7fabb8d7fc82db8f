using System.Net;
using System.Net.Sockets;

namespace Venice.Sandbox.Tests.Hosting;

public sealed class SandboxProviderTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_Twice_ListensOnTwoLoopbackPorts()
    {
        await using var first = await SandboxProvider.StartAsync(cancellationToken: Cancel);
        await using var second = await SandboxProvider.StartAsync(cancellationToken: Cancel);
        Assert.NotEqual(first.BaseAddress, second.BaseAddress);
        Assert.All([first, second], static provider => Assert.Matches("^http://127\\.0\\.0\\.1:[0-9]+/api/v1$", provider.BaseAddress.AbsoluteUri));
    }

    [Fact]
    public async Task Start_OnATakenPort_FailsWithIOException()
    {
        await using var first = await SandboxProvider.StartAsync(cancellationToken: Cancel);
        await Assert.ThrowsAnyAsync<IOException>(() => SandboxProvider.StartAsync(new SandboxOptions { Port = first.BaseAddress.Port }, Cancel));
    }

    [Fact]
    public async Task Dispose_AfterUse_FreesThePort()
    {
        var provider = await SandboxProvider.StartAsync(cancellationToken: Cancel);
        await provider.DisposeAsync();
        using var listener = new TcpListener(IPAddress.Loopback, provider.BaseAddress.Port);
        listener.Start();
    }

    [Fact]
    public async Task Start_WithARateLimit_AnswersTooManyRequests()
    {
        await using var provider = await SandboxProvider.StartAsync(new SandboxOptions { RequestsPerMinute = 1, Clock = new FixedClock() }, Cancel);
        using var http = new HttpClient();
        var address = new Uri(provider.BaseAddress + "/image/styles");
        using var first = await http.GetAsync(address, Cancel);
        using var second = await http.GetAsync(address, Cancel);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.TooManyRequests), (first.StatusCode, second.StatusCode));
        Assert.Equal("20", second.Headers.GetValues("Retry-After").Single());
        Assert.Equal("0", second.Headers.GetValues("x-ratelimit-remaining-requests").Single());
        Assert.Equal("1800000060", second.Headers.GetValues("x-ratelimit-reset-requests").Single());
    }

    [Fact]
    public async Task Start_WithASourceOfSeeds_DrawsTheSamePictures()
    {
        var pictures = new List<byte[]>();
        for (var run = 0; run < 2; run++)
        {
            await using var provider = await SandboxProvider.StartAsync(new SandboxOptions { Random = new Random(4) }, Cancel);
            using var http = new HttpClient { BaseAddress = new Uri(provider.BaseAddress + "/") };
            http.DefaultRequestHeaders.Authorization = new("Bearer", "key");
            using var response = await http.SendAsync(
                Calls.Post("image/generate", """{"model":"z-image-turbo","prompt":"p","width":64,"height":64,"return_binary":true}"""), Cancel);
            pictures.Add(await response.Content.ReadAsByteArrayAsync(Cancel));
        }

        Assert.Equal(pictures[0], pictures[1]);
    }

    [Fact]
    public async Task Send_PromptAndKey_ReachNoConsoleAndNoError()
    {
        using var console = new StringWriter();
        var (output, error) = (Console.Out, Console.Error);
        Console.SetOut(console);
        Console.SetError(console);
        try
        {
            await using var provider = await SandboxProvider.StartAsync(cancellationToken: Cancel);
            using var http = new HttpClient { BaseAddress = new Uri(provider.BaseAddress + "/") };
            http.DefaultRequestHeaders.Authorization = new("Bearer", "planted-key");
            foreach (var body in (string[])["""{"model":"z-image-turbo","prompt":"planted-prompt","width":7}""", """{"model":"planted-prompt","prompt":"x"}""", """{"prompt":"planted-prompt" """])
            {
                using var response = await http.SendAsync(Calls.Post("image/generate", body), Cancel);
                Assert.False(response.IsSuccessStatusCode);
                Assert.DoesNotContain("planted", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
            }
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }

        Assert.DoesNotContain("planted", console.ToString(), StringComparison.Ordinal);
    }
}
