using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Venice.Generated.Tests.Operations;
using Venice.Generated.Tests.Telemetry;

namespace Venice.Generated.Tests.ImageGenerators;

/// <summary>What a generator says of itself, and what it never says.</summary>
public sealed class GeneratorTests(SandboxFixture sandbox)
{
    private const string Key = "planted-key-77d0";
    private const string Prompt = "planted prompt 83ab with a boat";

    [Fact]
    public void Services_AreMetadataClientAndItself()
    {
        using var venice = sandbox.CreateClient();
        var generator = venice.AsImageGenerator("z-image-turbo", "firered-image-edit");

        var metadata = generator.GetService<ImageGeneratorMetadata>()!;
        Assert.Equal(("venice", null, "z-image-turbo"), (metadata.ProviderName, metadata.ProviderUri, metadata.DefaultModelId));
        Assert.Same(venice, generator.GetService<VeniceClient>());
        Assert.Same(generator, generator.GetService<IImageGenerator>());
        Assert.Null(generator.GetService<VeniceClient>("key"));
        Assert.Null(generator.GetService<string>());
    }

    [Fact]
    public async Task Dispose_OfTheGenerator_LeavesTheClientOpen()
    {
        using var venice = sandbox.CreateClient();

        venice.AsImageGenerator("z-image-turbo").Dispose();

        Assert.NotEmpty(await venice.Images.ListStylesAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Adapter_IsExperimentalAsItsInterfaceIs()
    {
        var ours = typeof(VeniceImageGenerators).GetCustomAttribute<ExperimentalAttribute>()!;
        var theirs = typeof(IImageGenerator).GetCustomAttribute<ExperimentalAttribute>()!;

        Assert.Equal((theirs.DiagnosticId, theirs.UrlFormat), (ours.DiagnosticId, ours.UrlFormat));
        Assert.Equal([typeof(VeniceImageGenerators)], typeof(VeniceImageGenerators).Assembly.GetExportedTypes());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Adapter_EmptyModel_IsRefused(string model)
    {
        using var venice = sandbox.CreateClient();

        Assert.Throws<ArgumentException>(() => venice.AsImageGenerator(model));
        Assert.Throws<ArgumentException>(() => venice.AsImageGenerator("z-image-turbo", model));
        Assert.Throws<ArgumentNullException>(() => ((VeniceClient)null!).AsImageGenerator("z-image-turbo"));
    }

    [Fact]
    public async Task Response_AsJson_HoldsTheFactsInTheAbstractionsOwnForm()
    {
        using var venice = sandbox.CreateClient();

        var response = await venice.AsImageGenerator("z-image-turbo").GenerateImagesAsync(
            "A gondola", new() { AdditionalProperties = new() { ["width"] = 64, ["height"] = 64 } }, TestContext.Current.CancellationToken);
        var json = JsonSerializer.SerializeToElement(response, AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(ImageGenerationResponse)));

        var facts = json.GetProperty("contents")[0].GetProperty("additionalProperties");
        Assert.Equal((64, false), (facts.GetProperty("width").GetInt32(), facts.GetProperty("is_blurred").GetBoolean()));
        Assert.Equal(JsonValueKind.Number, facts.GetProperty("balance_usd").ValueKind);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("400")]
    [InlineData("401")]
    [InlineData("402")]
    [InlineData("500")]
    [InlineData("html")]
    [InlineData("truncated")]
    public async Task Run_WhateverTheAnswer_RepeatsNeitherPromptNorKey(string? answer)
    {
        using var listener = new Listener();
        using var venice = new VeniceClient(
            Key, new VeniceClientOptions { Retry = { MaxRetries = 0 }, LoggerFactory = listener, BaseAddress = sandbox.Address, HttpMessageHandler = new FaultHandler(answer) });
        var generator = venice.AsImageGenerator("z-image-turbo", "firered-image-edit");
        var texts = new List<string?> { $"{generator} {generator.GetService<ImageGeneratorMetadata>()}" };
        var original = new UriContent("https://pictures.test/1.png", "image/png");
        foreach (var request in new[] { new ImageGenerationRequest(Prompt), new ImageGenerationRequest(Prompt, [original]), new ImageGenerationRequest(Prompt, [original, original]) })
        {
            try
            {
                var response = await generator.GenerateAsync(request, cancellationToken: TestContext.Current.CancellationToken);
                texts.AddRange([response.ToString(), response.RawRepresentation!.ToString(), .. response.Contents.Select(static content => content.ToString())]);
                texts.AddRange(response.Contents.SelectMany(static content => content.AdditionalProperties!).Select(static fact => $"{fact.Key} {fact.Value}"));
            }
            catch (VeniceException exception)
            {
                texts.Add(exception.ToString());
            }
        }

        Assert.True(texts.Count > 3);
        Assert.NotEmpty(listener.Spans);
        Assert.All([.. texts, .. listener.Texts], static text =>
        {
            Assert.DoesNotContain("planted", text, StringComparison.OrdinalIgnoreCase);
        });
    }
}
