using System.CommandLine;
using System.Diagnostics;
using Venice.Sandbox;

namespace Venice.Cli.Tests;

/// <summary>Pictures that are there, and paid for, are written whatever the user gives up meanwhile.</summary>
public sealed class PaidPictureTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Generate_InterruptedWhenTheAnswerIsThere_WritesItsPictures(int pictures)
    {
        using var folder = new TemporaryFolder();
        await using var sandbox = await SandboxProvider.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder["key"], "a-key", TestContext.Current.CancellationToken);
        using var interrupt = new CancellationTokenSource();
        using var test = new Activity(nameof(PaidPictureTests)).Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == VeniceTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,

            // the call is over: what it gave is in memory, and nowhere else
            ActivityStopped = call =>
            {
                if (call.TraceId == test.TraceId)
                {
                    interrupt.Cancel();
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var output = new StringWriter();

        var exitCode = await CommandLine.Create()
            .Parse(["generate", "a boat", "--width", "256", "--height", "256", "--variants", $"{pictures}", "--out", folder["boat.png"], "--api-key-file", folder["key"], "--base-url", sandbox.BaseAddress.ToString()])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = TextWriter.Null, EnableDefaultExceptionHandler = false }, interrupt.Token);

        Assert.True(interrupt.IsCancellationRequested);
        Assert.Equal(0, exitCode);
        Assert.Equal(pictures, folder.Files.Count(static file => file.EndsWith(".png", StringComparison.Ordinal)));
        Assert.Equal(pictures, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }
}
