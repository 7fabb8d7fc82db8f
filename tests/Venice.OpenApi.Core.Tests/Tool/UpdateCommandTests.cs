using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Venice.OpenApi.Tool;

namespace Venice.OpenApi.Core.Tests.Tool;

/// <summary>Whatever goes wrong, the old document is there, byte for byte.</summary>
public sealed class UpdateCommandTests : IDisposable
{
    private const string Vendor = "openapi: 3.0.0\ninfo: {title: T, version: '1'}\npaths: {/a: {get: {operationId: x, description: a few, responses: {'204': {description: a few}}}}, /b: {get: {responses: {}}}}\n";
    private const string Overlay = "overlay: 1.0.0\nactions: [{target: \"$.paths['/a'].get\", update: {summary: Ours}}]\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("venice-update-");

    private static string Newer => Vendor.Replace("'1'", "'2'", StringComparison.Ordinal).Replace("'204'", "'205'", StringComparison.Ordinal);

    private string Document => Path.Combine(_folder.FullName, "acme.openapi.yaml");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Update_ThatHolds_ReplacesTheDocumentAndTellsWhatToReview()
    {
        await ImportAsync();

        var (exit, output, error) = await RunAsync(File("newer.yaml", Newer), "--verify", $"grep -q 205 '{Document}'");

        Assert.Equal(0, exit);
        var text = await TextAsync();
        Assert.Contains("version: \"2\"", text, StringComparison.Ordinal);
        Assert.Contains("\"205\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("a few", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/b", text, StringComparison.Ordinal);
        Assert.Contains("response 204 is no longer declared", output, StringComparison.Ordinal);
        Assert.Contains("To review:", output, StringComparison.Ordinal);
        Assert.Contains("was updated", error, StringComparison.Ordinal);
        Assert.Equal(3, _folder.GetFiles().Length);
    }

    [Fact]
    public async Task Update_ToTheSame_SaysThatItIsUpToDate()
    {
        await ImportAsync();

        var (exit, _, error) = await RunAsync(File("newer.yaml", Vendor), "--verify", "exit 1");

        Assert.Equal(0, exit);
        Assert.Contains("is up to date", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><p>Sign in", "is HTML or XML")]
    [InlineData("openapi: 3.0.0\npaths: {/a: {get", "could not be read")]
    [InlineData("swagger: '2.0'", "is no OpenAPI 3 document")]
    [InlineData("", "could not be read")]
    public async Task Update_FromSomethingElse_LosesNothing(string vendor, string expected)
    {
        var before = await ImportAsync();

        var (exit, _, error) = await RunAsync(File("newer.yaml", vendor), "--no-verify");

        Assert.Equal(1, exit);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.Equal(before, await TextAsync());
    }

    [Fact]
    public async Task Update_FromHalfAFile_IsRefusedWhereItLeadsNowhere()
    {
        var before = await ImportAsync();
        var half = "openapi: 3.0.0\ninfo: {title: T, version: '2'}\npaths: {/a: {get: {operationId: x, responses: {'200': {$ref: '#/components/responses/R'}}}}}\n";

        var (exit, _, error) = await RunAsync(File("newer.yaml", half), "--no-verify");

        Assert.Equal(1, exit);
        Assert.Contains("#/components/responses/R", error, StringComparison.Ordinal);
        Assert.Equal(before, await TextAsync());
    }

    [Fact]
    public async Task Update_ThatNoLongerFitsTheOverlay_IsRefusedAtTheOverlaysLine()
    {
        var before = await ImportAsync();
        var other = Vendor.Replace("/a:", "/z:", StringComparison.Ordinal);

        var (exit, _, error) = await RunAsync(File("newer.yaml", other), "--no-verify");

        Assert.Equal(1, exit);
        Assert.Contains("acme.overlay.yaml(2,20): warning OAG1504", error, StringComparison.Ordinal);
        Assert.Equal(before, await TextAsync());
    }

    [Fact]
    public async Task Update_WhoseVerificationFails_PutsTheDocumentBack()
    {
        var before = await ImportAsync();

        var (exit, _, error) = await RunAsync(File("newer.yaml", Newer), "--verify", "true", "--verify", "echo it breaks; exit 7");

        Assert.Equal(1, exit);
        Assert.Contains("it breaks", error, StringComparison.Ordinal);
        Assert.Contains("exit code 7", error, StringComparison.Ordinal);
        Assert.Equal(before, await TextAsync());
        Assert.Equal(3, _folder.GetFiles().Length);
    }

    [Fact]
    public async Task Update_ThatIsInterrupted_PutsTheDocumentBack()
    {
        var before = await ImportAsync();
        using var interrupt = new CancellationTokenSource();
        using var error = new InterruptingWriter("started", interrupt);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(error, interrupt.Token, File("newer.yaml", Newer), "--verify", "echo started; sleep 600"));

        Assert.Equal(before, await TextAsync());
        Assert.Equal(3, _folder.GetFiles().Length);
    }

    [Fact]
    public async Task Update_AfterOneThatWasKilled_RefusesAndNamesTheCopy()
    {
        await ImportAsync();
        File("acme.openapi.yaml.before-update", "what was there before");

        var (exit, _, error) = await RunAsync(File("newer.yaml", Newer), "--no-verify");

        Assert.Equal(1, exit);
        Assert.Contains("an update was interrupted", error, StringComparison.Ordinal);
        Assert.Equal("what was there before", await System.IO.File.ReadAllTextAsync(Document + ".before-update", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Update_InAReadOnlyFolder_FailsWithASentence()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Nothing is read-only for this user.");
        var before = await ImportAsync();
        var newer = File("newer.yaml", Newer);
        System.IO.File.SetUnixFileMode(_folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var (exit, _, error) = await RunAsync(newer, "--no-verify");

        System.IO.File.SetUnixFileMode(_folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(1, exit);
        Assert.Contains("cannot be replaced, and is as it was", error, StringComparison.Ordinal);
        Assert.Equal(before, await TextAsync());
    }

    [Theory]
    [InlineData("'204'", "'204'", 0)]
    [InlineData("'204'", "'205'", 3)]
    [InlineData("title: T", "title: U", 0)]
    [InlineData("/a:", "/z:", 3)]
    public async Task Check_ChangesNothing_AndItsExitCodeSaysWhetherThereIsDrift(string old, string @new, int expected)
    {
        var before = await ImportAsync();

        var (exit, _, _) = await RunAsync(File("newer.yaml", Vendor.Replace(old, @new, StringComparison.Ordinal)), "--check");

        Assert.Equal(expected, exit);
        Assert.Equal(before, await TextAsync());
    }

    [Fact]
    public async Task Update_FromAnAddress_FetchesAndFollows()
    {
        await ImportAsync();
        await using var server = await ServeAsync(static http => http.Request.Path == "/moved" ? Redirect(http) : http.Response.WriteAsync(Newer));

        var (exit, _, error) = await RunAsync($"{server.Urls.First()}/moved?token=secret", "--no-verify");

        Assert.Equal(0, exit);
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
        Assert.Contains("\"205\"", await TextAsync(), StringComparison.Ordinal);

        static Task Redirect(HttpContext http)
        {
            http.Response.Redirect("/swagger.yaml");
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task Update_FromAnAddressThatRefuses_FailsWithASentence()
    {
        var before = await ImportAsync();
        await using var server = await ServeAsync(static http =>
        {
            http.Response.StatusCode = 404;
            return Task.CompletedTask;
        });

        var (exit, _, error) = await RunAsync($"{server.Urls.First()}/swagger.yaml", "--no-verify");

        Assert.Equal(1, exit);
        Assert.Contains("/swagger.yaml answered 404", error, StringComparison.Ordinal);
        Assert.Equal(before, await TextAsync());
    }

    [Fact]
    public async Task Update_FromAnAddressThatStopsInTheMiddle_FailsWithASentence()
    {
        var before = await ImportAsync();
        await using var server = await ServeAsync(static async http =>
        {
            http.Response.ContentLength = 1_000_000;
            await http.Response.WriteAsync(Newer);
            await http.Response.Body.FlushAsync();
            http.Abort();
        });

        var (exit, _, error) = await RunAsync($"{server.Urls.First()}/swagger.yaml", "--no-verify");

        Assert.Equal(1, exit);
        Assert.Contains("cannot be fetched", error, StringComparison.Ordinal);
        Assert.Equal(before, await TextAsync());
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/none.yaml", "cannot be fetched")]
    [InlineData("ftp://127.0.0.1/none.yaml", "has the scheme 'ftp'")]
    public async Task Update_WithoutNetwork_FailsWithASentence(string from, string expected)
    {
        var before = await ImportAsync();

        var (exit, _, error) = await RunAsync(from, "--no-verify");

        Assert.Equal(1, exit);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.Equal(before, await TextAsync());
    }

    private static async Task<WebApplication> ServeAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private async Task<string> ImportAsync()
    {
        File("acme.overlay.yaml", Overlay);
        var exit = await new RootCommand { SpecCommands.Import() }.Parse(["import", File("vendor.yaml", Vendor), "--paths", "/a", "--out", Document])
            .InvokeAsync(new(), TestContext.Current.CancellationToken);
        Assert.Equal(0, exit);
        System.IO.File.Delete(Path.Combine(_folder.FullName, "vendor.yaml"));
        return await TextAsync();
    }

    private async Task<(int Exit, string Output, string Error)> RunAsync(string from, params string[] arguments)
    {
        using var error = new StringWriter();
        var (exit, output) = await RunAsync(error, TestContext.Current.CancellationToken, from, arguments);
        return (exit, output, error.ToString());
    }

    private async Task<(int Exit, string Output)> RunAsync(TextWriter error, CancellationToken cancellation, string from, params string[] arguments)
    {
        using var output = new StringWriter();
        var parsed = new RootCommand { SpecCommands.Update() }.Parse(["update", "--from", from, "--document", Document, .. arguments]);
        var exit = await parsed.InvokeAsync(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false }, cancellation);
        return (exit, output.ToString());
    }

    private Task<string> TextAsync() => System.IO.File.ReadAllTextAsync(Document, TestContext.Current.CancellationToken);

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Cancels as soon as it is told a word.</summary>
    private sealed class InterruptingWriter(string word, CancellationTokenSource source) : StringWriter
    {
        public override Task WriteLineAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
        {
            if (buffer.ToString() == word)
            {
                source.Cancel();
            }

            return Task.CompletedTask;
        }
    }
}
