using System.Net.Sockets;
using System.Text;
using Venice.Contracts.Mutating;

namespace Venice.Contracts.Tests.Mutating;

/// <summary>A connection that failed is no mutant that was noticed.</summary>
public sealed class MutantVerdictsTests
{
    private static readonly VerifiedInteraction Refused = new("1", IsSuccess: false, ["connection refused"]) { Differences = [new("error", "", null, null, "connection refused")] };

    [Fact]
    public void Verdict_AFailureOfTheConnection_IsNone()
    {
        var (judged, left) = MutantVerdicts.Of(Mutant("is empty"), Refused, wasSent: true);

        Assert.Null(judged);
        Assert.Contains("body is empty: could not be judged, as its answer did not arrive: connection refused", left, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Verdict_AnAnswerThatIsCutOff_IsNoticedOnlyWhenItWasSent(bool wasSent)
    {
        var (judged, left) = MutantVerdicts.Of(Mutant("ends with its connection"), Refused, wasSent);

        Assert.Equal(wasSent ? MutantVerdict.Killed : null, judged?.Verdict);
        Assert.Equal(wasSent, left is null);
    }

    [Fact]
    public void Verdict_ADifference_IsNoticed()
    {
        var result = new VerifiedInteraction("1", IsSuccess: false, ["$: no"]) { Differences = [new("body", "$", null, null, "no")] };

        Assert.Equal(MutantVerdict.Killed, MutantVerdicts.Of(Mutant("is empty"), result, wasSent: true).Judged!.Verdict);
    }

    [Fact]
    public async Task Server_AClientThatHangsUp_EndsNothing()
    {
        await using var server = new ReplayServer(static _ => new(200, [], "text"u8.ToArray()));
        using (var hasty = new TcpClient())
        {
            await hasty.ConnectAsync(server.Address.Host, server.Address.Port, TestContext.Current.CancellationToken);
            await hasty.GetStream().WriteAsync("GET /1"u8.ToArray(), TestContext.Current.CancellationToken);
        }

        using var http = new HttpClient();

        Assert.Equal("text", await http.GetStringAsync(new Uri(server.Address, "7"), TestContext.Current.CancellationToken));
        Assert.True(server.HasSent(7));
        Assert.False(server.HasSent(1));
        server.ThrowOnFailure();
    }

    [Fact]
    public async Task Server_ThatCannotAnswer_SaysSo()
    {
        await using var server = new ReplayServer(static _ => throw new InvalidOperationException("nothing there"));
        using var http = new HttpClient();

        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetStringAsync(new Uri(server.Address, "7"), TestContext.Current.CancellationToken));

        Assert.Contains("nothing there", Assert.Throws<PactException>(server.ThrowOnFailure).Message, StringComparison.Ordinal);
    }

    private static AnswerMutant Mutant(string change) => ContractDocument.Parse("api.yaml", """
        openapi: 3.1.0
        info: { title: Api, version: "1" }
        paths: { /some: { get: { operationId: some, responses: { "200": { description: '', content: { text/plain: {} } } } } } }
        """).Derive().Interactions[0].Mutate(new(200, [new("Content-Type", "text/plain")], Encoding.ASCII.GetBytes("text"))).Single(mutant => mutant.Change == change);
}
