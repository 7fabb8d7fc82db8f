using System.Diagnostics;
using Venice.Cli.Contracts;

namespace Venice.Cli.Tests.Contracts;

/// <summary>What the programs that the command starts find in their environment.</summary>
public sealed class ChildEnvironmentTests
{
    private const string ThisMachine = "localhost,127.0.0.1,127.0.0.0/8,::1";

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "PACT_BROKER_PASSWORD,PACT_BROKER_TOKEN,PACT_BROKER_USERNAME")]
    public void Restrict_AProgram_KeepsTheSecretsThatAreForIt(bool isForBroker, string kept)
    {
        string[] secrets = ["PACT_BROKER_PASSWORD", "PACT_BROKER_TOKEN", "PACT_BROKER_USERNAME", "VENICE_API_KEY"];
        var start = new ProcessStartInfo("any");
        foreach (var secret in secrets)
        {
            start.Environment[secret] = "secret";
        }

        ChildEnvironment.Restrict(start, isForBroker);

        Assert.Equal(kept, string.Join(',', secrets.Where(start.Environment.ContainsKey)));
        Assert.Equal(("true", "1"), (start.Environment["PACT_DO_NOT_TRACK"], start.Environment["NoDefaultCurrentDirectoryInExePath"]));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080/", null, ThisMachine)]
    [InlineData("http://[::ffff:127.0.0.1]:5080/", null, $"{ThisMachine},::ffff:127.0.0.1")]
    [InlineData("http://127.0.0.8/", "http://127.0.0.9/", $"{ThisMachine},127.0.0.8,127.0.0.9")]
    [InlineData("https://lamps.invalid/", "http://localhost/", ThisMachine)]
    [InlineData("https://lamps.invalid/", "https://states.invalid/", null)]
    public void ReachThisMachineDirectly_EveryWayToWriteIt_IsAnExceptionAndOnlyWhereItIsReached(string address, string? states, string? added)
    {
        var start = new ProcessStartInfo("any") { Environment = { ["NO_PROXY"] = "broker.test" } };
        start.Environment.Remove("no_proxy");

        ChildEnvironment.ReachThisMachineDirectly(start, new Uri(address), states is null ? null : new Uri(states));

        var hosts = added is null ? "broker.test" : $"broker.test,{added}";
        Assert.Equal((hosts, added is null ? null : hosts), (start.Environment["NO_PROXY"], start.Environment.TryGetValue("no_proxy", out var small) ? small : null));
    }

    [Theory]
    [InlineData("pact.cmd", "--branch=feature/a-b_c.1 (d)", true)]
    [InlineData("pact.exe", "--branch=a&calc", true)]
    [InlineData("pact.cmd", "--branch=a&calc", false)]
    [InlineData("PACT.BAT", "--branch=%PATH%", false)]
    [InlineData("pact.cmd", "--branch=a\" | calc", false)]
    [InlineData("pact.cmd", "--branch=a\r\ncalc", false)]
    public void RefuseWhatItRuns_AnArgumentThatWindowsWouldRead_IsRefused(string program, string argument, bool isTaken)
    {
        var exception = Record.Exception(() => BatchFile.RefuseWhatItRuns(program, ["publish", argument]));

        Assert.Equal(isTaken, exception is null);
        Assert.True(isTaken || exception is UsageException);
        Assert.DoesNotContain('\n', exception?.Message ?? "");
    }
}
