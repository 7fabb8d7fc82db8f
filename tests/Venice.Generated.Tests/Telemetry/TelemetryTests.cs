using System.Collections.Concurrent;
using System.Diagnostics;
using Venice.Generated.Tests.Faults;
using Venice.Generated.Tests.Operations;

namespace Venice.Generated.Tests.Telemetry;

/// <summary>What is told of a call to those who watch an application from outside.</summary>
[Collection(nameof(TelemetryTests))]
public sealed class TelemetryTests(SandboxFixture sandbox)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Call_WithARepeat_IsOneSpanWithItsAttemptsBelow()
    {
        using var listener = new Listener();
        using var handler = new AnswerSequence("503", "ok");
        using var venice = CreateClient(handler, listener);

        await venice.Images.GenerateAsync(Requests.Generate() with { Variants = 2 }, Token);

        var span = OwnSpan(listener, handler);
        Assert.Equal($"generate_content {Requests.Model}", span.DisplayName);
        Assert.Equal(
            ("generate_content", "venice", Requests.Model, "image", 2L, 200, 1, 2L),
            (span.GetTagItem("gen_ai.operation.name"), span.GetTagItem("gen_ai.provider.name"), span.GetTagItem("gen_ai.request.model"), span.GetTagItem("gen_ai.output.type"),
                Convert.ToInt64(span.GetTagItem("gen_ai.request.choice.count"), System.Globalization.CultureInfo.InvariantCulture), span.GetTagItem("http.response.status_code"),
                span.GetTagItem("http.request.resend_count"), span.GetTagItem("venice.images")));
        Assert.Equal((ActivityStatusCode.Unset, null), (span.Status, span.GetTagItem("error.type")));
        Assert.Equal(2, listener.Spans.Count(other => other.ParentSpanId == span.SpanId));
        Assert.Contains(listener.Lines, static line => line.StartsWith("Information", StringComparison.Ordinal) && line.Contains("503", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Call_WhoSamples_SeesWhatIsKnownBeforeIt()
    {
        var seen = new ConcurrentQueue<string>();
        using var sampler = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == VeniceTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
            {
                seen.Enqueue(string.Join(' ', options.Tags!.Select(static tag => $"{tag.Key}={tag.Value}")));
                return ActivitySamplingResult.None;
            },
        };
        ActivitySource.AddActivityListener(sampler);
        using var handler = new AnswerSequence("ok");
        using var venice = CreateClient(handler, listener: null);

        await venice.Images.GenerateAsync(Requests.Generate() with { Prompt = "Secret lagoon" }, Token);

        Assert.Contains(seen, static tags => tags.Contains($"gen_ai.request.model={Requests.Model} gen_ai.output.type=image", StringComparison.Ordinal));
        Assert.DoesNotContain(seen, static tags => tags.Contains("lagoon", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Call_Failed_TellsItsStatusAndRequestId()
    {
        using var listener = new Listener();
        using var handler = new AnswerSequence("404");
        using var venice = CreateClient(handler, listener);

        var exception = await Assert.ThrowsAsync<VeniceNotFoundException>(() => venice.Images.GenerateAsync(Requests.Generate(), Token));

        var span = OwnSpan(listener, handler);
        Assert.Equal((ActivityStatusCode.Error, "404", exception.RequestId), (span.Status, span.GetTagItem("error.type"), span.GetTagItem("venice.request.id")));
        Assert.Contains(listener.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains(exception.RequestId!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Call_WhoseSpanAHandlerAddsTo_TellsEachThingOnce()
    {
        using var listener = new Listener();
        using var handler = new AnswerSequence("ok");
        using var adding = new AddingHandler(handler);
        using var venice = CreateClient(handler, listener, adding);

        await venice.Images.GenerateAsync(Requests.Generate(), Token);

        var tags = OwnSpan(listener, handler).TagObjects.ToLookup(static tag => tag.Key, static tag => tag.Value);
        Assert.Equal((1L, "theirs"), (Assert.Single(tags["venice.images"]), Assert.Single(tags["application.tag"])));
    }

    [Fact]
    public async Task Download_IsOverWhenItsBytesHaveCome()
    {
        using var listener = new Listener();
        using var handler = new AnswerSequence("ok");
        using var venice = CreateClient(handler, listener);

        long length;
        await using (var download = await venice.Images.GenerateBinaryAsync(Requests.Generate(), Token))
        {
            Assert.DoesNotContain(listener.Spans, span => IsOwn(span, handler));
            length = (await download.ReadAsync(Token)).Length;
        }

        var span = OwnSpan(listener, handler);
        Assert.Equal((length, 1L, null), (span.GetTagItem("venice.response.size"), span.GetTagItem("venice.images"), span.GetTagItem("error.type")));
    }

    [Fact]
    public async Task Measurements_OfACall_AreTakenWithItsModel()
    {
        using var listener = new Listener();
        using var handler = new AnswerSequence("429", "ok");
        using var venice = CreateClient(handler, listener);
        var model = "venice-sd35"; // nobody else's at this time

        await venice.Images.GenerateAsync(Requests.Generate() with { Model = model, Variants = 3 }, Token);

        var measured = listener.Measurements.Where(item => item.Tags.Contains(model, StringComparison.Ordinal)).ToLookup(static item => item.Name, static item => item.Value);
        Assert.Equal((1, 3), (Assert.Single(measured["venice.client.retries"]), Assert.Single(measured["venice.client.images"])));
        Assert.True(Assert.Single(measured["gen_ai.client.operation.duration"]) > 0);
        Assert.True(Assert.Single(measured["venice.client.response.size"]) > 1000);
    }

    [Fact]
    public async Task Current_AfterACall_IsAsBefore()
    {
        using var listener = new Listener();
        using var handler = new AnswerSequence("ok");
        using var venice = CreateClient(handler, listener);
        using var mine = new Activity("mine").Start();

        await venice.Models.ListAsync(cancellationToken: Token);

        Assert.Same(mine, Activity.Current);
        Assert.Equal(mine.SpanId, OwnSpan(listener, handler).ParentSpanId);
    }

    private static Activity OwnSpan(Listener listener, AnswerSequence handler) => Assert.Single(listener.Spans, span => IsOwn(span, handler));

    /// <summary>Other tests run at the same time; each client has a host name of its own.</summary>
    private static bool IsOwn(Activity span, AnswerSequence handler) =>
        span.Source.Name == VeniceTelemetry.ActivitySourceName && (string?)span.GetTagItem("server.address") == HostOf(handler);

    private static string HostOf(AnswerSequence handler) => $"h{handler.GetHashCode()}.localhost";

    private VeniceClient CreateClient(AnswerSequence handler, Listener? listener, HttpMessageHandler? outer = null) => new("test-key", new VeniceClientOptions
    {
        BaseAddress = new UriBuilder(sandbox.Address) { Host = HostOf(handler) }.Uri,
        HttpMessageHandler = new LoopbackHandler(outer ?? handler),
        LoggerFactory = listener,
        TimeProvider = new SkippingTime(static time => time == TimeSpan.FromSeconds(30)),
    });

    /// <summary>A handler of the application that tells what it knows in the span that is current.</summary>
    private sealed class AddingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Activity.Current?.SetTag("application.tag", "theirs").SetTag("venice.images", 99L);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
