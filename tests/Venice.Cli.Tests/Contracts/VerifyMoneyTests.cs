using Venice.Provisioning;
using Venice.Sandbox;

namespace Venice.Cli.Tests.Contracts;

/// <summary>A verification with a key costs money: it is told before, and limited.</summary>
public sealed class VerifyMoneyTests
{
    private const string Key = "vk-secret-of-this-test";

    private static readonly string[] Lamps = ["contract", "verify", "--pact", "lamps.json", "--document", "lamps.yaml"];

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
        Assert.Equal("Say with --max-spend what that may cost. Nothing that costs was sent, and the key was not.", result.ErrorLines[^1]);
        Assert.Equal(0, sandbox.Counts.Charges);
        Assert.Empty(folder.Files);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1, "--max-spend", "1")]
    public async Task Verify_TheEstimate_IsAskedForWithTheKeyOnlyWhereALimitIsSaid(int keys, params string[] options)
    {
        NpmFolder.Pact.Require();
        using var folder = new TemporaryFolder();
        await using var provider = await LampProvider.StartAsync("""{"watts":5}""");

        var result = await VeniceProcess.RunAsync(folder.Path, Key, ["contract", "verify", "--url", provider.Address, "--include", "upscaleImage", .. options]);

        Assert.NotEqual(0, result.ExitCode);
        Assert.True(provider.Asked.IsCompleted);
        Assert.Equal(Enumerable.Repeat($"Bearer {Key}", keys), provider.Authorizations.Distinct());
    }

    [Fact]
    public async Task Verify_DearerThanAllowed_SendsNothing()
    {
        NpmFolder.Pact.Require();
        using var folder = new TemporaryFolder();
        await using var sandbox = await SandboxProvider.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var result = await VeniceProcess.RunAsync(folder.Path, Key, ["contract", "verify", "--url", sandbox.BaseAddress.ToString(), "--include", "upscaleImage", "--max-spend", "0.01"]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("and --max-spend allows 0.01 USD. Nothing that costs was sent.", result.ErrorLines[^1], StringComparison.Ordinal);
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
            folder.Path, Key, ["contract", "verify", "--url", sandbox.BaseAddress.ToString(), "--state-url", new Uri(sandbox.BaseAddress, "/provider-states").ToString(), "--max-spend", "5", "--json", "result.json"]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(result.OutputLines, static line => line.StartsWith("ok    generateImage ", StringComparison.Ordinal) && line.Contains(" 5 of 5, ", StringComparison.Ordinal));
        Assert.Contains(result.OutputLines, static line => line.EndsWith(": is a failure, which a live service cannot be brought to", StringComparison.Ordinal));
        Assert.Contains(result.OutputLines, static line => line.EndsWith(": signs in with a wallet; a key is used here", StringComparison.Ordinal));
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

        var result = await VeniceProcess.RunAsync(folder.Path, Key, [.. Lamps, "--url", provider.Address]);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(["Bearer test-key"], provider.Authorizations);
    }

    [Theory]
    [InlineData("lamps.invalid is not on this machine: verifying it takes a key, in --api-key-file, and --max-spend. Nothing was sent.", "--url", "https://lamps.invalid")]
    [InlineData("The API key holds a character that no header can hold. Nothing was sent.", "--url", "http://127.0.0.1:9", "--api-key-file", "bad")]
    public async Task Verify_AnotherServiceWithoutAKeyThatItCanHave_IsToldHow(string sentence, params string[] options)
    {
        using var folder = new TemporaryFolder();
        await LampProvider.WriteFilesAsync(folder);
        await File.WriteAllTextAsync(folder["bad"], "schlüssel", TestContext.Current.CancellationToken);

        var result = await VeniceProcess.RunAsync(folder.Path, Key, [.. Lamps, .. options]);

        Assert.Equal((2, "", sentence), (result.ExitCode, result.Output, result.Error.Trim()));
    }

    [Fact]
    public async Task Verify_AKeyForThisMachine_GoesPastTheProxyAndNothingElseIsSentAnywhere()
    {
        NpmFolder.Pact.Require();
        using var folder = new TemporaryFolder();
        await LampProvider.WriteFilesAsync(folder);
        await File.WriteAllTextAsync(folder["key"], Key, TestContext.Current.CancellationToken);
        await using var provider = await LampProvider.StartAsync("""{"watts":5}""");
        using var proxy = RawServer.Answer(200, "application/json", """{"watts":5}""");

        using var process = VeniceProcess.Start(
            folder.Path, key: null, readOutput: true, VeniceProcess.ProxyAt(proxy.Address),
            [.. Lamps, "--url", provider.Address, "--api-key-file", "key", "--max-spend", "0", "--allow-unknown-price", "--include", "getLamp"]);
        var result = await process.EndAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.Equal([$"Bearer {Key}"], provider.Authorizations);
        Assert.False(proxy.Received.IsCompleted); // the engine's own report on its use would come here, too
    }

    [Fact]
    public async Task Verify_AProxyThatDoesNotAnswer_IsTold()
    {
        NpmFolder.Pact.Require();
        using var folder = new TemporaryFolder();
        await LampProvider.WriteFilesAsync(folder);
        await File.WriteAllTextAsync(folder["key"], Key, TestContext.Current.CancellationToken);

        using var process = VeniceProcess.Start(folder.Path, key: null, readOutput: true, VeniceProcess.DeadProxy, [.. Lamps, "--url", "https://lamps.invalid", "--api-key-file", "key", "--max-spend", "0"]);
        var result = await process.EndAsync();

        Assert.Equal((1, "", "Nothing answers at the proxy 127.0.0.1:9 on the way to https://lamps.invalid, nor there, so nothing was verified."), (result.ExitCode, result.Output, result.Error.Trim()));
    }

    [Fact]
    public async Task Verify_AQuestionToAnotherService_IsNoLongerFreeAndANameIsNoConsent()
    {
        NpmFolder.Pact.Require();
        using var folder = new TemporaryFolder();
        await LampProvider.WriteFilesAsync(folder);
        await File.WriteAllTextAsync(folder["key"], Key, TestContext.Current.CancellationToken);
        await using var provider = await LampProvider.StartAsync("""{"watts":5}""");

        var result = await VeniceProcess.RunAsync(folder.Path, [.. Lamps, "--url", provider.Address, "--api-key-file", "key", "--max-spend", "0", "--include", "all lamps"]);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal("No interaction is left to verify: the first has no known price; --allow-unknown-price sends it all the same.", result.ErrorLines[^1]);
        Assert.False(provider.Asked.IsCompleted);
    }

    [Fact]
    public async Task Verify_AContractThatLeadsOutOfTheProvidersPath_IsRefusedBeforeAnythingIsSentOrCharged()
    {
        NpmFolder.Pact.Require();
        using var folder = new TemporaryFolder();
        await LampProvider.WriteFilesAsync(folder);
        await File.WriteAllTextAsync(folder["lamps.json"], LampProvider.Pact.Replace("/lamps/7", "/../lamps/7", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder["key"], Key, TestContext.Current.CancellationToken);
        await using var provider = await LampProvider.StartAsync("""{"watts":5}""");

        var result = await VeniceProcess.RunAsync(folder.Path, [.. Lamps, "--url", provider.Address + "/v1", "--api-key-file", "key", "--max-spend", "0", "--allow-unknown-price"]);

        Assert.Equal((2, "", "a lamp: the path of its request leads out of the provider's own address. Nothing was sent."), (result.ExitCode, result.Output, result.Error.Trim()));
        Assert.False(provider.Asked.IsCompleted);
    }

    [Fact]
    public async Task Verify_InterruptedWithAKey_TellsWhatMayHaveBeenCharged()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no such signal");
        NpmFolder.Pact.Require();
        using var folder = new TemporaryFolder();
        await LampProvider.WriteFilesAsync(folder);
        await File.WriteAllTextAsync(folder["key"], Key, TestContext.Current.CancellationToken);
        await using var provider = await LampProvider.StartAsync(lamp: null);

        using var process = VeniceProcess.Start(folder.Path, key: null, readOutput: true, [.. Lamps, "--url", provider.Address, "--api-key-file", "key", "--max-spend", "0", "--allow-unknown-price"]);
        await provider.Asked.WaitAsync(TestContext.Current.CancellationToken);
        await process.InterruptAsync();
        var result = await process.EndAsync();

        Assert.Equal((130, ""), (result.ExitCode, result.Output));
        Assert.Equal(["What has no published price may have been charged, for listLamps (1), getLamp (1).", "Interrupted; nothing was left half-written."], result.ErrorLines[^2..]);
    }

    [Fact]
    public async Task Verify_WithAKeyWhereTheOutputCannotGo_TellsWhatMayHaveBeenCharged()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A disk that is full is a device on Linux.");
        NpmFolder.Pact.Require();
        using var folder = new TemporaryFolder();
        await LampProvider.WriteFilesAsync(folder);
        await File.WriteAllTextAsync(folder["key"], Key, TestContext.Current.CancellationToken);
        await using var provider = await LampProvider.StartAsync("""{"watts":5}""");

        var result = await VeniceProcess.RunRedirectedAsync(folder.Path, ">/dev/full", [], [.. Lamps, "--url", provider.Address, "--api-key-file", "key", "--max-spend", "0", "--allow-unknown-price", "--json", "result.json"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("What has no published price may have been charged, for listLamps (1), getLamp (1).", result.ErrorLines[^2]);
        Assert.Contains("result.json", folder.Files);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Verify_WhatHasNoPrice_IsLeftOutUntilItIsAllowed()
    {
        NpmFolder.Pact.Require();
        using var folder = new TemporaryFolder();
        await LampProvider.WriteFilesAsync(folder);
        await using var provider = await LampProvider.StartAsync($$"""{"watts":5,"echo":"{{Key}}"}""");
        await File.WriteAllTextAsync(folder["key"], Key, TestContext.Current.CancellationToken);
        string[] command = [.. Lamps, "--url", provider.Address, "--api-key-file", "key", "--max-spend", "0", "--include", "*lamp*"];

        var careful = await VeniceProcess.RunAsync(folder.Path, command);
        var allowed = await VeniceProcess.RunAsync(folder.Path, [.. command, "--allow-unknown-price"]);

        Assert.Equal(2, careful.ExitCode);
        Assert.Contains("0 of 3 interactions would be sent to ", careful.Error, StringComparison.Ordinal);
        Assert.Equal(0, allowed.ExitCode);
        Assert.Contains("listLamps: 1, 0.00 USD, and 1 of unknown price", allowed.ErrorLines);
        Assert.Contains("estimate: 0.00 USD and what has no published price", allowed.ErrorLines);
        Assert.StartsWith("2 of 2 interactions are kept by ", allowed.OutputLines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(Key, careful.Output + careful.Error + allowed.Output + allowed.Error, StringComparison.Ordinal);
    }
}
