using System.Text.Json.Nodes;

namespace Venice.Cli.Tests;

/// <summary><c>venice</c> with a key, against servers of every kind.</summary>
public sealed class ServiceTests
{
    private const string Key = "planted-key-77aa";
    private const string Prompt = "planted prompt with a boat";

    [Fact]
    public async Task Generate_KeyInTheEnvironment_IsSentAndNoSandboxStarts()
    {
        using var folder = new TemporaryFolder();
        using var server = RawServer.Answer(401, "application/json", """{"error":"Authentication failed"}""");

        var result = await VeniceProcess.RunAsync(folder.Path, Key, ["generate", Prompt, "--base-url", server.Address]);

        Assert.Contains($"Authorization: Bearer {Key}", await server.Received, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("401", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generate_KeyInAFile_IsSent()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["key"], Key + "\n", TestContext.Current.CancellationToken);
        using var server = RawServer.Answer(500, "application/json", """{"error":"Inference failed"}""");

        var result = await VeniceProcess.RunAsync(folder.Path, "generate", Prompt, "--api-key-file", "key", "--base-url", server.Address);

        Assert.Contains($"Authorization: Bearer {Key}", await server.Received, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, result.ExitCode);
    }

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData(400, "application/json", """{"error":"bad: planted prompt with a boat and planted-key-77aa","details":{"prompt":{"_errors":["planted prompt with a boat"]}}}""")]
    [InlineData(422, "application/json", """{"error":{"message":"PLANTED PROMPT with a boat","code":"CONTENT_POLICY_VIOLATION"}}""")]
    [InlineData(402, "application/json", """{"error":"Insufficient balance"}""")]
    [InlineData(429, "application/json", """{"error":"Rate limit exceeded"}""")]
    [InlineData(502, "text/html", "<html>planted prompt with a boat</html>")]
    [InlineData(200, "text/html", "<html>planted prompt with a boat</html>")]
    [InlineData(200, "application/json", "")]
    [InlineData(200, "application/json", """{"id":"x","images":["iVBO""")]
    [InlineData(200, "application/json", """{"id":"x","images":["not base64: planted prompt with a boat"],"timing":{}}""")]
    public async Task Generate_ServiceRefusesOrBreaks_IsOneSentenceWithoutPromptOrKey(int status, string mediaType, string body)
    {
        using var folder = new TemporaryFolder();
        using var server = RawServer.Answer(status, mediaType, body);

        var result = await VeniceProcess.RunAsync(folder.Path, Key, ["generate", Prompt, "--base-url", server.Address, "--json"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.ErrorLines);
        Assert.NotNull(JsonNode.Parse(result.Output)!["error"]!["message"]);
        Assert.DoesNotContain("planted", result.Output + result.Error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task Generate_ConnectionLostHalfWay_LeavesNoFile()
    {
        using var folder = new TemporaryFolder();
        using var server = RawServer.Drop("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 100000\r\n\r\n\u0089PNG\r\n\u001a\n");

        var result = await VeniceProcess.RunAsync(folder.Path, Key, ["generate", Prompt, "--binary", "--base-url", server.Address]);

        Assert.Equal(1, result.ExitCode);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task Generate_SuccessWithoutAPicture_IsNoSuccess()
    {
        using var folder = new TemporaryFolder();
        using var server = RawServer.Answer(200, "application/json", """{"id":"x","images":[],"timing":{"inferenceDuration":1,"inferencePreprocessingTime":1,"inferenceQueueTime":1,"total":3}}""");

        var result = await VeniceProcess.RunAsync(folder.Path, Key, ["generate", Prompt, "--base-url", server.Address]);

        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.ErrorLines);
    }

    [Theory]
    [InlineData("file/boat.png")]
    [InlineData("taken")]
    [InlineData("taken", "--format", "png", "--binary")]
    [InlineData("many", "--variants", "2")]
    [InlineData("LONG")]
    [InlineData("/proc/boat")]
    public async Task Generate_PlaceThatCannotBeWritten_SendsNothing(string place, params string[] options)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || !place.StartsWith('/'), "A folder that nobody may write to is known on Linux.");
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["file"], "", TestContext.Current.CancellationToken);
        Directory.CreateDirectory(folder["taken.webp"]);
        Directory.CreateDirectory(folder["taken.png"]);
        Directory.CreateDirectory(folder["many-2.webp"]);
        using var server = RawServer.Answer(500, "application/json", "{}");

        var result = await VeniceProcess.RunAsync(
            folder.Path, Key, ["generate", Prompt, "--out", place.Replace("LONG", new string('n', 260), StringComparison.Ordinal), .. options, "--base-url", server.Address]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("nothing was sent", Assert.Single(result.ErrorLines), StringComparison.OrdinalIgnoreCase);
        Assert.False(server.Received.IsCompleted);
        Assert.Empty(Directory.EnumerateFiles(folder.Path, ".*"));
    }

    [Fact]
    public async Task Generate_LongestNameThereIs_IsWritten()
    {
        using var folder = new TemporaryFolder();
        var name = new string('n', 245);

        var result = await VeniceProcess.RunAsync(folder.Path, "generate", Prompt, "--out", name);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal([name + ".webp"], folder.Files);
    }

    [Fact]
    public async Task Generate_ServiceQuotesWhatWasSaidBesides_IsNotRepeated()
    {
        using var folder = new TemporaryFolder();
        using var server = RawServer.Answer(400, "application/json", """{"error":"bad: planted  negative words, and a planted prompt  with a boat"}""");

        var result = await VeniceProcess.RunAsync(
            folder.Path, Key, ["generate", "planted prompt\twith a boat", "--negative-prompt", "planted negative\nwords", "--base-url", server.Address]);

        Assert.DoesNotContain("planted", result.Output + result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[\"\"]")]
    [InlineData("[null]")]
    public async Task Generate_PictureWithoutBytes_IsNoSuccess(string images)
    {
        using var folder = new TemporaryFolder();
        using var server = RawServer.Answer(200, "application/json", "{\"id\":\"x\",\"images\":" + images + ",\"timing\":{}}");

        var result = await VeniceProcess.RunAsync(folder.Path, Key, ["generate", Prompt, "--base-url", server.Address]);

        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.ErrorLines);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task Generate_ProxyInTheEnvironment_TheSandboxIsReachedAllTheSame()
    {
        using var folder = new TemporaryFolder();
        using var venice = VeniceProcess.Start(folder.Path, key: null, readOutput: true, VeniceProcess.DeadProxy, ["generate", Prompt]);

        Assert.Equal(0, (await venice.EndAsync()).ExitCode);
    }
}
