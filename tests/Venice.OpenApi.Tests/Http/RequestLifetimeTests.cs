using System.Buffers;
using Venice.OpenApi.Http;
using Venice.OpenApi.Json;
using Venice.OpenApi.Tests.Samples;

namespace Venice.OpenApi.Tests.Http;

/// <summary>A request may still be on its way when its answer has come and its call is over: what it is made of must not be given to others before.</summary>
public sealed class RequestLifetimeTests
{
    private static readonly Picture Sample = new() { Id = new string('a', 3000), Data = new byte[10_000] };

    private static string Expected => $$"""{"id":"{{Sample.Id}}","data":"{{Convert.ToBase64String(Sample.Data!.Value.Span)}}"}""";

    [Fact]
    public async Task EndedCall_WhileItsContentIsBeingSent_SendsItWhole()
    {
        var content = Create();
        await using var stream = new HeldStream();
        var sending = content.CopyToAsync(stream, WireCall.Token);
        await stream.Begun;

        content.Dispose();
        OverwritePool();
        stream.Release();
        await sending;

        Assert.Equal(Expected, System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public async Task FailedSending_KeepsItsBufferFromOthers()
    {
        var json = BodyJsonWriter.Write(Sample, JsonModelWriter.WriteModel, RequestFiles.None, findsFiles: false);
        var content = new JsonRequestContent(json);
        await using var stream = new HeldStream();
        var sending = content.CopyToAsync(stream, WireCall.Token);
        await stream.Begun;
        stream.Fail();
        await Assert.ThrowsAsync<HttpRequestException>(() => sending);

        content.Dispose();

        Assert.DoesNotContain(json.Buffer, OverwritePool());
    }

    [Fact]
    public async Task ManyAtOnce_EndedAtAnyMoment_AreWholeOrRefused()
    {
        for (var round = 0; round < 200; round++)
        {
            var content = Create();
            var targets = Enumerable.Range(0, 3).Select(static _ => new MemoryStream()).ToArray();
            var sendings = targets.Select(target => Task.Run(() => content.CopyToAsync(target, WireCall.Token), WireCall.Token)).ToArray();
            content.Dispose();
            for (var index = 0; index < targets.Length; index++)
            {
                if (await Record.ExceptionAsync(() => sendings[index]) is null)
                {
                    Assert.Equal(Expected.Length, targets[index].Length);
                }
            }
        }
    }

    [Fact]
    public void Count_LetsTheLastOneGiveBackOnce()
    {
        var uses = new UseCount();

        Assert.True(uses.TryEnter());
        Assert.False(uses.Close());
        Assert.False(uses.Close());
        Assert.True(uses.TryEnter());
        Assert.False(uses.Leave());
        Assert.True(uses.Leave());
        Assert.False(uses.TryEnter());
        Assert.False(uses.Close());
    }

    private static JsonRequestContent Create() => new(BodyJsonWriter.Write(Sample, JsonModelWriter.WriteModel, RequestFiles.None, findsFiles: false));

    /// <summary>What others would do with buffers that came back too early.</summary>
    private static List<byte[]> OverwritePool()
    {
        var rented = Enumerable.Range(0, 64).Select(static index => ArrayPool<byte>.Shared.Rent(index % 2 == 0 ? 4096 : 65_536)).ToList();
        rented.ForEach(static buffer => buffer.AsSpan().Fill((byte)'!'));
        rented.ForEach(static buffer => ArrayPool<byte>.Shared.Return(buffer));
        return rented;
    }
}
