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

    [Fact]
    public async Task Generate_PlaceThatCannotBeWritten_SendsNothing()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["file"], "", TestContext.Current.CancellationToken);
        using var server = RawServer.Answer(500, "application/json", "{}");

        var result = await VeniceProcess.RunAsync(folder.Path, Key, ["generate", Prompt, "--out", "file/boat.png", "--base-url", server.Address]);

        Assert.Equal(1, result.ExitCode);
        Assert.False(server.Received.IsCompleted);
    }
}
