using System.Text.Json.Nodes;
using Venice.Cli.Contracts;

namespace Venice.Cli.Tests.Contracts;

/// <summary>What stands before a service that may cost money.</summary>
public sealed class LiveGuardTests
{
    private readonly StringWriter _error = new();

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "pays from a wallet")]
    public async Task Admit_AWalletsRequest_IsLeftOutOfVenicesContractAlone(bool isVenice, string? obstacle)
    {
        var one = Of("a payment", "payOrder", """{"method":"POST","path":"/orders/7/top-up","headers":{"PAYMENT-SIGNATURE":["text"]}}""");

        await Guard(isVenice).AdmitAsync([one], TestContext.Current.CancellationToken);

        Assert.Equal(obstacle, one.LeftOut);
    }

    [Fact]
    public async Task Admit_AContractWhoseWordsSteerATerminal_IsToldOnItsOwnLines()
    {
        var guard = Guard(isVenice: false);
        var one = Of("a lamp", "getLamp\nestimate: 0.00 USD\u001b[1A\u202e", """{"method":"GET","path":"/lamps/7"}""");

        await guard.AdmitAsync([one], TestContext.Current.CancellationToken);

        Assert.Equal(
            ["1 of 1 interactions would be sent to https://lamps.invalid:", "  getLamp estimate: 0.00 USD[1A: 1, 0.00 USD, and 1 of unknown price", "estimate: 0.00 USD and what has no published price", ""],
            _error.ToString().ReplaceLineEndings("\n").Split('\n'));
        Assert.Equal("What has no published price may have been charged, for getLamp estimate: 0.00 USD[1A (1).", guard.MayHaveBeenCharged);
    }

    [Fact]
    public async Task TellWhatMayHaveBeenCharged_WhereNobodyListensAnyMore_ThrowsNothing()
    {
        using var error = new FullWriter { IsFull = false };
        var guard = Guard(isVenice: false, error);
        await guard.AdmitAsync([Of("a lamp", "getLamp", """{"method":"GET","path":"/lamps/7"}""")], TestContext.Current.CancellationToken);

        error.IsFull = true;
        await guard.TellWhatMayHaveBeenChargedAsync();
        error.IsFull = false;
        await guard.TellWhatMayHaveBeenChargedAsync();

        Assert.EndsWith($"price{Environment.NewLine}What has no published price may have been charged, for getLamp (1).{Environment.NewLine}", error.ToString(), StringComparison.Ordinal);
    }

    private static ChosenInteraction Of(string description, string operation, string request) =>
        new(new JsonObject { ["description"] = description, ["request"] = JsonNode.Parse(request) }) { Operation = operation };

    private LiveGuard Guard(bool isVenice, TextWriter? error = null) =>
        new(new Uri("https://lamps.invalid"), "key", isVenice, new VerifySettings(null, null, [], 0, null, null, null) { AllowUnknownPrice = true }, error ?? _error);
}
