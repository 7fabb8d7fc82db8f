using System.Diagnostics;
using System.Globalization;
using Venice.Cli.Contracts;

namespace Venice.Cli.Tests.Contracts;

/// <summary>The programs that the command starts.</summary>
public sealed class ChildProcessTests
{
    [Fact]
    public async Task ChildProcess_ThatIsEnded_IsGoneWhenTheCallReturns()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the program is a shell script");
        using var folder = new TemporaryFolder();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo("/bin/sh", ["-c", ": > $$; exec sleep 1000"]) { WorkingDirectory = folder.Path };

        var running = ChildProcess.RunAsync(start, input: "", cancellation.Token);
        await folder.UntilItHoldsAFileAsync();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        var id = int.Parse(folder.Files.Single(), CultureInfo.InvariantCulture);
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(id));
    }
}
