using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Venice.Cli.Contracts;
using Venice.Sandbox;

namespace Venice.Cli.Tests.Contracts;

/// <summary>What a contract's requests become before a service that costs money is asked.</summary>
public sealed class LiveRequestsTests
{
    [Fact]
    public async Task Prepare_RequestsForPictures_NameAModelThatTakesThem()
    {
        await using var sandbox = await SandboxProvider.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = Client(sandbox);
        var live = new LiveRequests(client);
        var requests = OwnSuccesses().Where(static one => one.Path == "/image/generate").ToList();

        Assert.True(requests.Count >= 5);
        foreach (var one in requests)
        {
            var price = await live.PrepareAsync(one, TestContext.Current.CancellationToken);

            Assert.True(price is { Usd: > 0, Obstacle: null }, one.Description);
            var check = await client.Models.CheckAsync(one.Request.Json.Deserialize<GenerateImageRequest>()!, TestContext.Current.CancellationToken);
            Assert.All(check.Violations, static violation => Assert.Equal("ignored", violation.Rule));
        }
    }

    [Fact]
    public async Task Prepare_PicturesAtAddressesOfNobody_AreReplacedOrNotSent()
    {
        await using var sandbox = await SandboxProvider.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = Client(sandbox);
        var live = new LiveRequests(client);
        var refused = new List<string>();

        foreach (var one in OwnSuccesses().Where(static one => one.Node["request"]!["body"] is not null))
        {
            if ((await live.PrepareAsync(one, TestContext.Current.CancellationToken)).Obstacle is not null)
            {
                refused.Add(one.Description);
            }
            else
            {
                Assert.DoesNotContain("example.com", one.Node["request"]!["body"]!.ToJsonString(), StringComparison.Ordinal);
            }
        }

        Assert.Equal(["backgroundRemoveImage by BearerAuth, application/json with other members: 200 image/png"], refused);
    }

    [Fact]
    public async Task Prepare_AFormWithSeveralPictures_IsPricedWithEachOfThem()
    {
        await using var sandbox = await SandboxProvider.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = Client(sandbox);
        var live = new LiveRequests(client);
        (string, string?)[] edit = [("modelId", "gpt-image-2-edit"), ("prompt", "a lamp"), ("images", null)];

        var one = await live.PrepareAsync(Form("/image/multi-edit", edit), TestContext.Current.CancellationToken);
        var three = await live.PrepareAsync(Form("/image/multi-edit", [.. edit, ("images", null), ("images", null)]), TestContext.Current.CancellationToken);

        Assert.NotNull(one.Usd);
        Assert.Equal(one.Usd + (2 * 0.0092m), three.Usd);
    }

    [Fact]
    public async Task Prepare_WhereNumbersHaveCommas_ReadsTheFormAllTheSame()
    {
        await using var sandbox = await SandboxProvider.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = Client(sandbox);
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator) = (",", ".");
        CultureInfo.CurrentCulture = culture; // of this test alone

        var price = await new LiveRequests(client).PrepareAsync(Form("/image/upscale", ("creativity", "0.5"), ("scale", "2"), ("image", null)), TestContext.Current.CancellationToken);

        Assert.Equal(0.02m, price.Usd); // five would be more than the most creativity there is
    }

    private static VeniceClient Client(SandboxProvider sandbox) => new("key", new VeniceClientOptions { BaseAddress = sandbox.BaseAddress });

    /// <summary>What of Venice's own contract succeeds with a key.</summary>
    private static IEnumerable<ChosenInteraction> OwnSuccesses()
    {
        using var stream = typeof(LiveRequests).Assembly.GetManifestResourceStream("venice.pact.json")!;
        return JsonNode.Parse(stream)!["interactions"]!.AsArray().Select(static node => new ChosenInteraction(node!.AsObject()) { Operation = "" })
            .Where(static one => one.Status == 200 && one.Request.Header("Authorization") is not null).ToList();
    }

    /// <param name="path">Where it is sent.</param>
    /// <param name="fields">Names and texts; without a text it is a file.</param>
    private static ChosenInteraction Form(string path, params (string Name, string? Text)[] fields)
    {
        var text = string.Concat(fields.Select(static field => field.Text is null
            ? $"--b\r\nContent-Disposition: form-data; name=\"{field.Name}\"; filename=\"file.png\"\r\nContent-Type: image/png\r\n\r\nx\r\n"
            : $"--b\r\nContent-Disposition: form-data; name=\"{field.Name}\"\r\n\r\n{field.Text}\r\n"));
        return new(new JsonObject
        {
            ["request"] = new JsonObject
            {
                ["method"] = "POST",
                ["path"] = path,
                ["body"] = new JsonObject { ["contentType"] = "multipart/form-data; boundary=b", ["encoded"] = "base64", ["content"] = Convert.ToBase64String(Encoding.Latin1.GetBytes($"{text}--b--\r\n")) },
            },
        }) { Operation = path };
    }
}
