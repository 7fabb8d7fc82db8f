using System.Text.Json.Nodes;
using Venice.Provisioning;
using Venice.Sandbox;

namespace Venice.Cli.Tests.Contracts;

/// <summary>A verification with a key costs money: it is told before, and limited.</summary>
public sealed class VerifyMoneyTests
{
    private const string Key = "vk-secret-of-this-test";

    [Fact]
    public async Task Verify_WithAKeyAndNoLimit_TellsTheEstimateAndSendsNothing()
    {
        NpmFolder.Pact.Require();
        using var folder = new TemporaryFolder();
        await using var sandbox = await SandboxProvider.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var result = await VeniceProcess.RunAsync(folder.Path, Key, ["contract", "verify", "--url", sandbox.BaseAddress.ToString(), "--json", "result.json"]);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(result.ErrorLines, static line => line.StartsWith("generateImage: ", StringComparison.Ordinal) && line.EndsWith(" USD", StringComparison.Ordinal));
        Assert.Contains(result.ErrorLines, static line => line.StartsWith("estimate: ", StringComparison.Ordinal));
        Assert.Equal("Say with --max-spend what that may cost. Nothing was sent.", result.ErrorLines[^1]);
        Assert.Equal(0, sandbox.Counts.Charges);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task Verify_DearerThanAllowed_SendsNothing()
    {
        NpmFolder.Pact.Require();
        using var folder = new TemporaryFolder();
        await using var sandbox = await SandboxProvider.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var result = await VeniceProcess.RunAsync(folder.Path, Key, ["contract", "verify", "--url", sandbox.BaseAddress.ToString(), "--include", "upscaleImage", "--max-spend", "0.01"]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("and --max-spend allows 0.01 USD. Nothing was sent.", result.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Equal(0, sandbox.Counts.Charges);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Verify_WithinTheLimit_SendsSuccessesAndSaysWhatIsLeftOut()
    {
        NpmFolder.Pact.Require();
        using var folder = new TemporaryFolder();
        await using var sandbox = await SandboxProvider.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var result = await VeniceProcess.RunAsync(
            folder.Path, Key, ["contract", "verify", "--url", sandbox.BaseAddress.ToString(), "--state-url", new Uri(sandbox.BaseAddress, "/provider-states").ToString(), "--include", "upscaleImage", "listImageStyles", "--max-spend", "0.5", "--json", "result.json"]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(result.OutputLines, static line => line.EndsWith(": is a failure, which a live service cannot be brought to", StringComparison.Ordinal));
        Assert.Contains(result.OutputLines, static line => line.EndsWith(": signs in with a wallet; a key is used here", StringComparison.Ordinal));
        Assert.StartsWith("4 of 4 interactions are kept by ", result.OutputLines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(Key, result.Output + result.Error + await File.ReadAllTextAsync(folder["result.json"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Verify_AnotherService_DoesNotGetVenicesKey()
    {
        NpmFolder.Pact.Require();
        using var folder = new TemporaryFolder();
        await LampProvider.WriteFilesAsync(folder);
        await using var provider = await LampProvider.StartAsync("""{"watts":5}""");

        var result = await VeniceProcess.RunAsync(folder.Path, Key, ["contract", "verify", "--pact", "lamps.json", "--document", "lamps.yaml", "--url", provider.Address]);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(["Bearer test-key"], provider.Authorizations);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Verify_WhatHasNoPrice_IsLeftOutUntilItIsNamed()
    {
        NpmFolder.Pact.Require();
        using var folder = new TemporaryFolder();
        await LampProvider.WriteFilesAsync(folder);
        var pact = (JsonObject)JsonNode.Parse(LampProvider.Pact)!;
        pact["interactions"]![0]!["request"]!["method"] = "POST";
        await File.WriteAllTextAsync(folder["lamps.json"], pact.ToJsonString(), TestContext.Current.CancellationToken);
        await using var provider = await LampProvider.StartAsync($$"""{"watts":5,"echo":"{{Key}}"}""");
        await File.WriteAllTextAsync(folder["key"], Key, TestContext.Current.CancellationToken);
        string[] command = ["contract", "verify", "--pact", "lamps.json", "--document", "lamps.yaml", "--url", provider.Address, "--api-key-file", "key", "--max-spend", "0"];

        var careful = await VeniceProcess.RunAsync(folder.Path, command);
        var named = await VeniceProcess.RunAsync(folder.Path, [.. command, "--include", "all lamps"]);

        Assert.Equal(0, careful.ExitCode);
        Assert.Contains("left out, 1: has no known price; --include with its own name sends it all the same", careful.OutputLines);
        Assert.Equal(0, named.ExitCode);
        Assert.Contains("estimate: 0.00 USD and what has no published price", named.ErrorLines);
        Assert.StartsWith("1 of 1 interactions are kept by ", named.OutputLines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(Key, careful.Output + careful.Error + named.Output + named.Error, StringComparison.Ordinal);
    }
}
