using System.Reflection;
using Microsoft.AspNetCore.Http;
using Venice.OpenApi.Core.Tests.Binding;
using Venice.OpenApi.Core.Tests.Emission;
using Venice.OpenApi.Core.Tests.Emission.Http;
using Venice.OpenApi.Emission;

namespace Venice.OpenApi.Core.Tests.Wire;

/// <summary>What an emitted client puts on the wire, held to the tables of the specification.</summary>
public sealed class TableTests
{
    private static readonly Lazy<Type> Compiled = new(static () =>
        EmittedCode.Load(ApiEmitter.Emit(BoundText.Of(TableDocument.Text).Model), TableDocument.Consumer).GetType("Consumer", throwOnError: true)!);

    [Fact]
    public void Document_AsCode_CompilesForEveryTarget() => EmittedCode.AssertCompiles(ApiEmitter.Emit(BoundText.Of(TableDocument.Text).Model), TableDocument.Consumer);

    [Fact]
    public void Document_Binding_LosesNothing() => Assert.Empty(BoundText.Of(TableDocument.Text).Marks);

    [Fact]
    public async Task Path_EveryStyle_IsAsTheTableSays()
    {
        var request = await CallAsync("Path");

        Assert.Equal(
            [
                "blue", "blue,black,brown", "R,100,G,200,B,150", "blue", "blue,black,brown", "R=100,G=200,B=150",
                ".blue", ".blue,black,brown", ".R,100,G,200,B,150", ".blue", ".blue.black.brown", ".R=100.G=200.B=150",
                ";m=blue", ";ml=blue,black,brown", ";mo=R,100,G,200,B,150", ";mx=blue", ";mlx=blue;mlx=black;mlx=brown", ";R=100;G=200;B=150",
            ],
            request.Target.Split('/')[3..]);
    }

    [Fact]
    public async Task Query_EveryStyle_IsAsTheTableSays()
    {
        var request = await CallAsync("Query");

        Assert.Equal(
            [
                "f=blue", "fl=blue,black,brown", "fo=R,100,G,200,B,150", "fx=blue", "flx=blue", "flx=black", "flx=brown", "R=100", "G=200", "B=150",
                "sl=blue%20black%20brown", "so=R%20100%20G%20200%20B%20150", "pl=blue%7Cblack%7Cbrown", "po=R%7C100%7CG%7C200%7CB%7C150",
                "do%5BR%5D=100", "do%5BG%5D=200", "do%5BB%5D=150",
                "j=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D", "jl=%5B%22blue%22%2C%22black%22%2C%22brown%22%5D",
                "r=a/b?c=d,e;f:g@h$i!j'k(l)m*n", "n=a%2Fb%3Fc%3Dd%26e%2Bf%20g%23h",
            ],
            request.Target["/v1/query?".Length..].Split('&'));
    }

    [Fact]
    public async Task Header_EveryStyle_IsAsTheTableSays()
    {
        var request = await CallAsync("Head");

        Assert.Equal("blue", request.Headers["X-S"]);
        Assert.Equal("blue,black,brown", request.Headers["X-L"]);
        Assert.Equal("R,100,G,200,B,150", request.Headers["X-O"]);
        Assert.Equal("blue,black,brown", request.Headers["X-Lx"]);
        Assert.Equal("R=100,G=200,B=150", request.Headers["X-Ox"]);
        Assert.Equal("""{"R":100,"G":200,"B":150}""", request.Headers["X-J"]);
        Assert.Equal("c=blue; cl=blue,black,brown; co=R,100,G,200,B,150; cx=blue; cx=black; cx=brown", request.Headers["Cookie"]);
    }

    [Theory]
    [InlineData("Whole", "GET /v1/whole?%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D")]
    [InlineData("WholeForm", "QUERY /v1/whole?R=100&G=200&B=150")]
    [InlineData("WholeText", "COPY /v1/whole?a%20b%26c")]
    [InlineData("Either", "GET /v1/either?a=5&b=x&b=y&c%5Bgt%5D=1&c%5Blt%5D=9")]
    public async Task Query_AsAWholeOrOfSeveralTypes_KeepsItsMeaning(string method, string expected)
    {
        var request = await CallAsync(method);

        Assert.Equal(expected, $"{request.Method} {request.Target}");
    }

    [Fact]
    public async Task Form_EveryEncoding_IsAsTheDocumentSays()
    {
        var request = await CallAsync("Form");

        Assert.Equal("application/x-www-form-urlencoded", request.Headers["Content-Type"]);
        Assert.Equal(
            [
                "one=a%20b", "many=blue", "many=black", "many=brown", "plain=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D",
                "deep%5BR%5D=100", "deep%5BG%5D=200", "deep%5BB%5D=150", "joined=blue,black,brown", "piped=blue%7Cblack%7Cbrown",
                "text=%5B%22blue%22%2C%22black%22%2C%22brown%22%5D",
            ],
            request.Body.Split('&'));
    }

    [Fact]
    public async Task Parts_EveryEncoding_IsAsTheDocumentSays()
    {
        var request = await CallAsync("Parts", isRaw: true);
        var boundary = "--" + request.Headers["Content-Type"].Split("boundary=")[1];

        var parts = request.Body.Split(boundary)[1..^1].Select(static part => part.Trim()).ToList();

        Assert.Equal(
            [
                "one - a b", "many - blue", "many - black", "many - brown",
                """plain application/json {"R":100,"G":200,"B":150}""", """vendor application/vnd.acme+json {"R":100,"G":200,"B":150}""", "csv text/csv a;b", "file image/png \u0089PNG\r\n\u001a",
            ],
            parts.Select(Described));
    }

    [Fact]
    public async Task Pieces_OfEveryKind_AreAsTheDocumentSays()
    {
        var request = await CallAsync("Pieces", isRaw: true);
        var boundary = "--" + request.Headers["Content-Type"].Split("boundary=")[1];

        var parts = request.Body.Split(boundary)[1..^1].Select(static part => part.Trim('\r', '\n')).ToList();

        Assert.Equal(
            [
                "doc application/octet-stream \u0001\u0002", """rows application/json {"name":"r","data":"AwQ="}""", """rows application/json {"name":"s"}""",
                """sets application/json {"k":[{"data":"BQ=="}]}""", """counts application/json {"n":7}""",
                "deep[R] - 100", "deep[G] - 200", "deep[B] - 150", "R - 100", "G - 200", "B - 150", "piped - blue|black|brown",
            ],
            parts.Select(Described));
        Assert.All(
            ["X-Trace: t1", "X-Tags: blue,black,brown", "X-Colour: R=100,G=200,B=150", """X-Json: {"R":100,"G":200,"B":150}"""],
            header => Assert.Contains(header, parts[0].Split("\r\n")));
        Assert.DoesNotContain("X-", string.Concat(parts.Skip(1)), StringComparison.Ordinal);
    }

    private static string Described(string part)
    {
        var end = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var head = part[..end].Split("\r\n");
        var name = head.Single(static line => line.StartsWith("Content-Disposition", StringComparison.Ordinal)).Split("name=")[1].Split(';')[0].Trim('"');
        var type = head.FirstOrDefault(static line => line.StartsWith("Content-Type", StringComparison.Ordinal))?.Split(": ")[1] ?? "-";
        return $"{name} {type} {part[(end + 4)..]}";
    }

    private static async Task<WireRequest> CallAsync(string method, bool isRaw = false)
    {
        await using var server = await LoopbackServer.StartAsync(static context => { context.Response.StatusCode = 204; return Task.CompletedTask; }, isRaw);
        await Compiled.Value.GetMethod(method, BindingFlags.Public | BindingFlags.Static)!
            .CreateDelegate<Func<HttpClient, CancellationToken, Task>>()(server.Client, TestContext.Current.CancellationToken);
        return Assert.IsType<WireRequest>(server.Request);
    }
}
