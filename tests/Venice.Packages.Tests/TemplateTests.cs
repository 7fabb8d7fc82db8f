using System.Net;
using System.Text;

namespace Venice.Packages.Tests;

/// <summary>What <c>dotnet new venice-openapi</c> gives: it builds, its tests pass, and its program calls a service, from the packages alone.</summary>
[Collection(PackagesCollection.Name)]
[Trait("Category", "Slow")]
public sealed class TemplateTests(Feed feed)
{
    [Fact]
    public async Task Template_UnderANameThatIsNoIdentifier_BuildsPassesAndRuns()
    {
        const string Name = "3d-Shop.Client";
        var folder = feed.NewFolder("template");
        var settings = Path.Combine(folder, "settings");
        await File.WriteAllTextAsync(
            Path.Combine(folder, "nuget.config"),
            $"""<configuration><packageSources><add key="feed" value="{feed.Source}" /></packageSources></configuration>""",
            TestContext.Current.CancellationToken);

        (await DotNetAsync(folder, "new", "install", Path.Combine(feed.Source, $"Venice.OpenApi.Templates.{Feed.Version}.nupkg"), "--debug:custom-hive", settings)).MustSucceed();
        (await DotNetAsync(folder, "new", "venice-openapi", "--name", Name, "--debug:custom-hive", settings)).MustSucceed();
        var solution = Path.Combine(folder, Name);

        var test = (await DotNetAsync(solution, "test", "-p:UseSharedCompilation=false")).MustSucceed();
        Assert.Contains("Failed:     0", test.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", test.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFiles(solution, "*.cs", SearchOption.AllDirectories), static file => File.ReadAllText(file).Contains("Acme", StringComparison.Ordinal));

        // where the engine was at hand, the contract was written
        var pact = Directory.EnumerateFiles(solution, $"{Name}-service.json", SearchOption.AllDirectories).FirstOrDefault();
        Assert.Equal(File.Exists(EngineOf(solution)), pact is not null);

        Assert.Equal((0, "7  open  The lamp is out"), await RunAsync(solution, Name));
    }

    private Task<Outcome> DotNetAsync(string folder, params string[] arguments) => Command.RunAsync(folder, feed.Cache, Command.DotNet, arguments);

    private static string EngineOf(string solution) =>
        Directory.EnumerateFiles(Path.Combine(solution, "tests"), "*pact_ffi.*", SearchOption.AllDirectories).FirstOrDefault() ?? "";

    // the created program, calling a service that knows one ticket
    private async Task<(int ExitCode, string Output)> RunAsync(string solution, string name)
    {
        using var service = new HttpListener();
        var address = $"http://127.0.0.1:{FreePort()}/";
        service.Prefixes.Add(address);
        service.Start();
        var answering = AnswerAsync(service);

        var run = await DotNetAsync(solution, Path.Combine(solution, "src", name, "bin", "Debug", "net10.0", $"{name}.dll"), address);

        Assert.Equal("/tickets?state=open&limit=10", await answering);
        return (run.ExitCode, run.Output.TrimEnd());
    }

    private static async Task<string?> AnswerAsync(HttpListener service)
    {
        var context = await service.GetContextAsync().WaitAsync(TestContext.Current.CancellationToken);
        context.Response.ContentType = "application/json";
        await context.Response.OutputStream.WriteAsync(
            Encoding.UTF8.GetBytes("""[{"id":7,"title":"The lamp is out","state":"open","openedAt":"2026-01-31T08:00:00Z"}]"""),
            TestContext.Current.CancellationToken);
        context.Response.Close();
        return context.Request.RawUrl;
    }

    private static int FreePort()
    {
        using var socket = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
