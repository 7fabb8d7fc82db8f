using System.Text.Json.Nodes;
using System.Xml.Linq;
using Venice.Provisioning;

namespace Venice.Cli.Tests.Contracts;

/// <summary><c>venice contract verify</c></summary>
public sealed class VerifyCommandTests
{
    private static readonly string[] Lamps = ["contract", "verify", "--pact", "lamps.json", "--document", "lamps.yaml"];

    [Fact]
    public async Task Verify_WithoutUrl_IsTheSandboxWhateverProxyThereIsAndNothingElseIsWritten()
    {
        NpmFolder.Pact.Require();
        using var folder = new TemporaryFolder();

        using var process = VeniceProcess.Start(folder.Path, key: null, readOutput: true, VeniceProcess.DeadProxy, ["contract", "verify", "--include", "getX402Balance", "--include", "listImageStyles: *"]);
        var result = await process.EndAsync();

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(["ok    getX402Balance   6 of 6", "ok    listImageStyles  3 of 3", "9 of 9 interactions are kept by the built-in sandbox."], result.OutputLines);
    }

    [Fact]
    public async Task Verify_AProviderThatKeepsIt_IsTold()
    {
        NpmFolder.Pact.Require();
        using var folder = new TemporaryFolder();
        await LampProvider.WriteFilesAsync(folder);
        await using var provider = await LampProvider.StartAsync("""{"watts":60}""");

        var result = await VeniceProcess.RunAsync(folder.Path, [.. Lamps, "--url", provider.Address, "--junit", "out/junit.xml", "--json", "out/result.json"]);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            ["ok    listLamps  1 of 1", "ok    getLamp    1 of 1, 1 left out", "left out, 1: needs a state that cannot be set up without --state-url", $"2 of 2 interactions are kept by {provider.Address}/."],
            result.OutputLines);
        var suites = XDocument.Parse(await File.ReadAllTextAsync(folder["out/junit.xml"], TestContext.Current.CancellationToken)).Root!.Elements("testsuite");
        Assert.Equal([("listLamps", "1", "0", "0"), ("getLamp", "2", "0", "1")], suites.Select(static suite => ((string)suite.Attribute("name")!, (string)suite.Attribute("tests")!, (string)suite.Attribute("failures")!, (string)suite.Attribute("skipped")!)));
        var json = JsonNode.Parse(await File.ReadAllTextAsync(folder["out/result.json"], TestContext.Current.CancellationToken))!;
        Assert.Equal(["kept", "kept", "leftOut"], json["interactions"]!.AsArray().Select(static one => (string?)one!["outcome"]));
    }

    [Fact]
    public async Task Verify_AProviderThatBreaksIt_IsToldWhere()
    {
        NpmFolder.Pact.Require();
        using var folder = new TemporaryFolder();
        await LampProvider.WriteFilesAsync(folder);
        await using var provider = await LampProvider.StartAsync("""{"watts":"a \u0001 lot"}""");

        var result = await VeniceProcess.RunAsync(folder.Path, [.. Lamps, "--url", provider.Address, "--junit", "junit.xml", "--json", "result.json"]);

        Assert.Equal((3, ""), (result.ExitCode, result.Error));
        Assert.Equal(["ok    listLamps  1 of 1", "FAIL  getLamp    0 of 1, 1 left out", "a lamp"], result.OutputLines[..3]);
        Assert.StartsWith("body $.watts: Expected 'a", result.OutputLines[3], StringComparison.Ordinal);
        Assert.Contains("to be an integer", result.OutputLines[3], StringComparison.Ordinal);
        var failure = XDocument.Parse(await File.ReadAllTextAsync(folder["junit.xml"], TestContext.Current.CancellationToken)).Descendants("failure").Single();
        Assert.StartsWith("body $.watts: ", (string)failure.Attribute("message")!, StringComparison.Ordinal);
        var difference = JsonNode.Parse(await File.ReadAllTextAsync(folder["result.json"], TestContext.Current.CancellationToken))!["interactions"]![1]!["differences"]![0]!;
        Assert.Equal(("body", "$.watts"), ((string?)difference["kind"], (string?)difference["place"]));
    }

    [Theory]
    [InlineData(2, "--url takes an absolute http or https address.", "--url", "ftp://127.0.0.1")]
    [InlineData(2, "--state-url takes an absolute http or https address.", "--state-url", "states")]
    [InlineData(2, "--timeout takes a number of seconds", "--timeout", "0")]
    [InlineData(2, "--engine names a file that is not there: 'nowhere.so'.", "--engine", "nowhere.so")]
    [InlineData(2, "half.json is no contract of Pact.", "--pact", "half.json")]
    [InlineData(2, "No interaction of the contract fits --include chairs*.", "--include", "chairs*")]
    [InlineData(1, "Nothing answers at http://127.0.0.1:9, so nothing was verified.", "--url", "http://127.0.0.1:9")]
    [InlineData(1, "The report could not be written, so nothing was done.", "--json", "half.json/result.json")]
    [InlineData(1, "PACT_FFI_LIBRARY names a file that is no library for this platform", "--engine", "half.json")]
    [InlineData(2, "--max-spend takes an amount that is not below 0.", "--max-spend", "-1")]
    [InlineData(2, "venice.invalid is not on this machine: verifying it takes a key, in VENICE_API_KEY or --api-key-file, and --max-spend.", "--url", "https://venice.invalid/api/v1")]
    public async Task Verify_WhatCannotBe_IsToldAndLeavesNothing(int exitCode, string sentence, params string[] options)
    {
        NpmFolder.Pact.Require();
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["half.json"], "{\"consumer\":", TestContext.Current.CancellationToken);

        var result = await VeniceProcess.RunAsync(folder.Path, ["contract", "verify", "--junit", "junit.xml", .. options]);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.StartsWith(sentence, result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
        Assert.Equal(["half.json"], folder.Files);
    }

    [Fact]
    public async Task Verify_Interrupted_EndsTheEngineAndLeavesNothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no such signal");
        NpmFolder.Pact.Require();
        using var folder = new TemporaryFolder();
        using var temporary = new TemporaryFolder();
        await LampProvider.WriteFilesAsync(folder);
        await using var provider = await LampProvider.StartAsync(lamp: null);
        string[] command = [.. Lamps, "--url", provider.Address, "--junit", "out/junit.xml"];

        using var process = VeniceProcess.Start(folder.Path, key: null, readOutput: true, [("TMPDIR", temporary.Path)], command);
        await provider.Asked.WaitAsync(TestContext.Current.CancellationToken);
        await process.InterruptAsync();
        var result = await process.EndAsync();

        Assert.Equal((130, "", "Interrupted; nothing was left half-written."), (result.ExitCode, result.Output, result.Error.Trim()));
        Assert.Equal(["lamps.json", "lamps.yaml"], folder.Files);
        Assert.DoesNotContain(temporary.Files, static file => file.StartsWith("venice-contract-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verify_WithoutAnEngine_TellsHowToGetOne()
    {
        using var tool = new ToolCopy();

        var result = await tool.RunAsync([], "contract", "verify");

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("Pact's native engine is not here. 'venice contract engine' installs it by npm;", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Engine_WithoutNpmOnThePath_TellsWhatToDoAndRunsNoneOfTheWorkingFolder()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the stand-in is a shell script");
        using var tool = new ToolCopy();
        await tool.WriteScriptAsync("npm", "exit 0");
        var path = Directory.CreateDirectory(Path.Combine(tool.Folder, "programs")).FullName;

        var result = await tool.RunAsync([("PATH", path)], "contract", "engine");

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Equal("npm is not here. Install Node.js, or name the engine's file with --engine.", result.ErrorLines[^1]);
        Assert.Empty(tool.InstalledFolders);
    }

    [Fact]
    public async Task Engine_ByNpm_GivesItNoSecrets()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the stand-in is a shell script");
        using var tool = new ToolCopy();
        await tool.WriteScriptAsync("npm", "echo \"[$VENICE_API_KEY$PACT_BROKER_TOKEN$PACT_BROKER_USERNAME$PACT_BROKER_PASSWORD] a-secret-word\" >&2; exit 1");

        var result = await tool.RunAsync([("PATH", tool.Folder), ("VENICE_API_KEY", "a-secret-key"), ("PACT_BROKER_TOKEN", "a-secret-token"), ("PACT_BROKER_USERNAME", "somebody"), ("PACT_BROKER_PASSWORD", "a-secret-word")], "contract", "engine");

        Assert.Equal((1, "npm could not install the engine: [] …"), (result.ExitCode, result.ErrorLines[^1]));
        Assert.Empty(tool.InstalledFolders);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Engine_ByNpm_IsInstalledOnceAndFound()
    {
        NpmFolder.Pact.Require();
        using var tool = new ToolCopy();

        var first = await tool.RunAsync([], "contract", "engine");
        var second = await tool.RunAsync([], "contract", "engine");
        var verification = await tool.RunAsync([], "contract", "verify", "--include", "listImageStyles");

        Assert.Equal((0, 0, 0), (first.ExitCode, second.ExitCode, verification.ExitCode));
        Assert.True(File.Exists(first.Output.Trim()));
        Assert.Equal((first.Output, ""), (second.Output, second.Error));
        Assert.Single(tool.InstalledFolders);
    }
}
