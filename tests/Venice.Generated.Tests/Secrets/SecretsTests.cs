using Venice.Generated.Tests.Faults;
using Venice.Generated.Tests.Operations;
using Venice.Generated.Tests.Telemetry;
using Venice.OpenApi;

namespace Venice.Generated.Tests.Secrets;

/// <summary>A planted prompt and a planted key appear in no event, exception or text of a whole run.</summary>
public sealed class SecretsTests(SandboxFixture sandbox)
{
    private const string Key = "planted-key-5f1c";
    private const string WalletKey = "59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d";
    private const string Prompt = "planted prompt 83ab with a boat";

    [Theory]
    [InlineData(null)]
    [InlineData("400")]
    [InlineData("402")]
    [InlineData("429")]
    [InlineData("429-abuse")]
    [InlineData("401")]
    [InlineData("503")]
    [InlineData("no-answer")]
    [InlineData("500")]
    [InlineData("html")]
    [InlineData("wrong-type")]
    [InlineData("truncated")]
    [InlineData("broken-base64")]
    [InlineData("reset")]
    [InlineData("missing-member")]
    public async Task Run_WhateverTheAnswer_RepeatsNeitherPromptNorKey(string? answer)
    {
        using var events = new EventRecorder();
        using var listener = new Listener();
        var texts = new List<string>();
        var options = new VeniceClientOptions { LoggerFactory = listener, TimeProvider = new SkippingTime(), BaseAddress = sandbox.Address, HttpMessageHandler = new FaultHandler(answer) };
        options.Wallet = EvmWalletSigner.FromHex(WalletKey);
        using (var venice = new VeniceClient(Key, options))
        {
            await RecordAsync(texts, Requests.Generate() with { Prompt = Prompt }, venice);
            await RecordAsync(texts, Requests.Generate() with { Prompt = Prompt, Variants = 99 }, venice);
            await RecordBinary(texts, Requests.Generate() with { Prompt = Prompt }, venice);
        }

        Assert.NotEmpty(texts);
        Assert.NotEmpty(events.Texts);
        Assert.NotEmpty(listener.Spans);
        Assert.NotEmpty(listener.Measurements);
        Assert.NotEmpty(listener.Lines);
        Assert.All([.. texts, .. events.Texts, .. listener.Texts, $"{options} {options.Retry} {options.Limits}"], static text =>
        {
            Assert.DoesNotContain(WalletKey, text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Key, text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("planted prompt", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("planted%20prompt", text, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public void Texts_OfRequestsAndOptions_ShowNoValues()
    {
        var request = Requests.Generate() with { Prompt = Prompt };

        Assert.DoesNotContain("planted", $"{request} {Requests.Create() with { Prompt = Prompt }}", StringComparison.Ordinal);
        Assert.DoesNotContain("planted", new VeniceClientOptions { ApiKey = "planted" }.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("planted", FileInput.FromText(Prompt).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Key, new BearerCredential("BearerAuth", Key).ToString(), StringComparison.Ordinal);
    }

    private static async Task RecordAsync(List<string> texts, GenerateImageRequest request, VeniceClient venice)
    {
        try
        {
            var images = await venice.Images.GenerateAsync(request, TestContext.Current.CancellationToken);
            texts.AddRange([images.ToString(), .. images.Select(static image => image.ToString()), .. images.ContractViolations.Select(static violation => violation.ToString())]);
        }
        catch (VeniceException exception)
        {
            texts.AddRange([exception.Message, exception.ToString()]);
        }
    }

    private static async Task RecordBinary(List<string> texts, GenerateImageRequest request, VeniceClient venice)
    {
        using var folder = new TemporaryFolder();
        try
        {
            await using var download = await venice.Images.GenerateBinaryAsync(request, TestContext.Current.CancellationToken);
            texts.AddRange([download.ToString(), await download.SaveAsync(folder["picture"], cancellationToken: TestContext.Current.CancellationToken)]);
        }
        catch (VeniceException exception)
        {
            texts.AddRange([exception.Message, exception.ToString()]);
        }
    }
}
