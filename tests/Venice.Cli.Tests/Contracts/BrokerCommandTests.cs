using System.Text;
using System.Text.Json.Nodes;

namespace Venice.Cli.Tests.Contracts;

/// <summary><c>venice contract publish</c> and <c>can-i-deploy</c>, by Pact's own command line.</summary>
public sealed class BrokerCommandTests
{
    private const string Token = "broker-token-of-this-test";

    private static readonly string[] Publish = ["contract", "publish", "--consumer-version", "1.2.3", "--branch", "main"];
    private static readonly string[] Ask = ["contract", "can-i-deploy", "--pacticipant-version", "1.2.3", "--to-environment", "production"];

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Publish_VenicesContract_ReachesTheBrokerAsItIs()
    {
        using var folder = new TemporaryFolder();
        await using var broker = await BrokerStandIn.StartAsync(Token, isDeployable: true);

        var result = await RunAsync(folder, broker.Address, [.. Publish, "--pact-cli", PactCommandLine.Require()]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("venice-sdk", result.Output, StringComparison.Ordinal);
        var published = JsonNode.Parse(broker.Requests.Single(static one => one.Request == "POST /contracts/publish").Body)!;
        Assert.Equal(("venice-sdk", "1.2.3", "main"), ((string?)published["pacticipantName"], (string?)published["pacticipantVersionNumber"], (string?)published["branch"]));
        var contract = JsonNode.Parse(Encoding.UTF8.GetString(Convert.FromBase64String((string)published["contracts"]![0]!["content"]!)))!;
        Assert.True(contract["interactions"]!.AsArray().Count > 200);
        Assert.All(broker.Requests, static one => Assert.Equal($"Bearer {Token}", one.Authorization));
        Assert.DoesNotContain(Token, result.Output + result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData(true, 0, "yes: All is verified")]
    [InlineData(false, 3, "no: There is no verified pact")]
    public async Task CanIDeploy_WhateverTheAnswer_IsTheExitCode(bool isDeployable, int exitCode, string answer)
    {
        using var folder = new TemporaryFolder();
        await using var broker = await BrokerStandIn.StartAsync(Token, isDeployable);

        var result = await RunAsync(folder, broker.Address, [.. Ask, "--pact-cli", PactCommandLine.Require()]);

        Assert.Equal((exitCode, answer), (result.ExitCode, Assert.Single(result.OutputLines)));
        Assert.Contains(broker.Requests, static one => one.Request == "GET /matrix");
    }

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("The contract was not published.", "contract", "publish", "--consumer-version", "1")]
    [InlineData("The broker could not be asked.", "contract", "can-i-deploy", "--pacticipant-version", "1", "--to-environment", "test")]
    public async Task Broker_ThatRefusesTheToken_IsToldWithoutTheToken(string sentence, params string[] command)
    {
        using var folder = new TemporaryFolder();
        await using var broker = await BrokerStandIn.StartAsync("another", isDeployable: true);

        var result = await RunAsync(folder, broker.Address, [.. command, "--pact-cli", PactCommandLine.Require()]);

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(sentence, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_ByAnyProgram_GivesTheTokenInTheEnvironmentOnlyAndNoOtherSecret()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the stand-in is a shell script");
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["pact"], "#!/bin/sh\necho \"arguments: $*\"\nprintf 'token: \\033[31m%s\\033[0m\\n' \"$PACT_BROKER_TOKEN\"\necho \"key: [$VENICE_API_KEY]\"\necho \"direct: $NO_PROXY\"\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(folder["pact"], UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var result = await RunAsync(folder, "http://127.0.0.1:9", [.. Publish, "--pact-cli", "pact"]);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("arguments: broker publish ", result.OutputLines[0], StringComparison.Ordinal);
        Assert.EndsWith("pact.json --consumer-app-version=1.2.3 --branch=main", result.OutputLines[0], StringComparison.Ordinal);
        Assert.Equal(["token: …", "key: []", "direct: broker.test,localhost,127.0.0.1,127.0.0.0/8,::1"], result.OutputLines[1..]);
    }

    [Fact]
    public async Task Publish_WhereTheOutputCannotGo_SaysThatItIsPublished()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A disk that is full is a device on Linux.");
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["pact"], "#!/bin/sh\necho done\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(folder["pact"], UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var result = await VeniceProcess.RunRedirectedAsync(folder.Path, ">/dev/full", [("PACT_BROKER_BASE_URL", "http://127.0.0.1:9"), ("PACT_BROKER_TOKEN", Token)], [.. Publish, "--pact-cli", "pact"]);

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("The contract was published, but ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CanIDeploy_AReasonThatSteersATerminalOrRepeatsTheToken_IsToldWithoutThat()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the stand-in is a shell script");
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["pact"], $$$"""
            #!/bin/sh
            cat <<'END'
            {"summary":{"deployable":false,"reason":"no\u001b[2K\u000ayes: {{{Token}}}"}}
            END
            """, TestContext.Current.CancellationToken);
        File.SetUnixFileMode(folder["pact"], UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var result = await RunAsync(folder, "http://127.0.0.1:9", [.. Ask, "--pact-cli", "pact"]);

        Assert.Equal((3, "no: no[2K yes: …\n"), (result.ExitCode, result.Output));
    }

    [Theory]
    [InlineData("Set PACT_BROKER_BASE_URL and PACT_BROKER_TOKEN", null)]
    [InlineData("PACT_BROKER_BASE_URL takes an absolute http or https address", "broker")]
    [InlineData("PACT_BROKER_BASE_URL takes an absolute http or https address", "https://me:secret@broker.invalid")]
    [InlineData("A token goes to another machine by https only.", "http://broker.invalid")]
    [InlineData("--pact-cli names a file that is not there: 'nowhere'.", "http://127.0.0.1:9")]
    public async Task Broker_ThatCannotBeReached_IsTold(string sentence, string? address)
    {
        using var folder = new TemporaryFolder();

        var result = await RunAsync(folder, address, [.. Publish, "--pact-cli", "nowhere"]);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(sentence, result.Error, StringComparison.Ordinal);
    }

    private static async Task<VeniceResult> RunAsync(TemporaryFolder folder, string? address, string[] command)
    {
        (string, string)[] environment = address is null ? [] : [("PACT_BROKER_BASE_URL", address), ("PACT_BROKER_TOKEN", Token), ("PACT_BROKER_HTTP_RETRIES", "0"), ("VENICE_API_KEY", "a-secret-key"), ("NO_PROXY", "broker.test"), ("no_proxy", "")];
        using var process = VeniceProcess.Start(folder.Path, key: null, readOutput: true, environment, command);
        return await process.EndAsync();
    }
}
