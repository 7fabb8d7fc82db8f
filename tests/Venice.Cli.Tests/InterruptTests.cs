namespace Venice.Cli.Tests;

/// <summary>Ctrl-C.</summary>
public sealed class InterruptTests
{
    [Fact]
    public async Task Generate_InterruptedWhileWaiting_ExitsWith130AndLeavesNothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Signals are sent by kill.");
        using var folder = new TemporaryFolder();
        using var server = RawServer.Stall("");
        using var venice = VeniceProcess.Start(folder.Path, "key", readOutput: true, "generate", "a boat", "--base-url", server.Address);

        await server.Received;
        await venice.InterruptAsync();
        var result = await venice.EndAsync();

        Assert.Equal(130, result.ExitCode);
        Assert.Single(result.ErrorLines);
        Assert.Empty(folder.Files);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("HUP")]
    public async Task Generate_EndedHalfWayThroughThePicture_LeavesNothing(string signal)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Signals are sent by kill.");
        using var folder = new TemporaryFolder();
        using var server = RawServer.Stall("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 100000\r\n\r\n\u0089PNG\r\n\u001a\n" + new string('x', 5000));
        using var venice = VeniceProcess.Start(folder.Path, "key", readOutput: true, "generate", "a boat", "--binary", "--out", "boat.png", "--base-url", server.Address);

        await server.Received;
        await folder.UntilItHoldsAFileAsync();
        await venice.SignalAsync(signal);
        var result = await venice.EndAsync();

        Assert.Equal(130, result.ExitCode);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task Sandbox_UntilInterrupted_ServesAtTheAddressItTells()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Signals are sent by kill.");
        using var folder = new TemporaryFolder();
        using var sandbox = VeniceProcess.Start(folder.Path, key: null, readOutput: false, "sandbox");
        var address = await sandbox.Output.ReadLineAsync(TestContext.Current.CancellationToken);

        var styles = await VeniceProcess.RunAsync(folder.Path, "styles", "--base-url", address!);
        await sandbox.InterruptAsync();
        var result = await sandbox.EndAsync();

        Assert.Equal(0, styles.ExitCode);
        Assert.NotEmpty(styles.OutputLines);
        Assert.Equal(0, result.ExitCode);
    }
}
