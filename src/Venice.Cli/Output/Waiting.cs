using System.Globalization;

namespace Venice.Cli.Output;

/// <summary>Shows on a terminal that something is under way and for how long; elsewhere it shows nothing.</summary>
internal sealed class Waiting : IAsyncDisposable, IProgress<long>
{
    private const string Frames = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(120);

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _drawing;
    private readonly long _start = TimeProvider.System.GetTimestamp();
    private long _bytes;

    public Waiting(TextWriter terminal, string what, bool isTerminal)
    {
        // the terminal is not ours to dispose
        _drawing = isTerminal ? DrawAsync(terminal, what) : Task.CompletedTask;
    }

    /// <summary>Begins to show it on standard error, when a person is looking there.</summary>
    public static Waiting Begin(TextWriter error, string what) => new(error, what, ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected);

    /// <summary>So many bytes have come.</summary>
    public void Report(long value) => Interlocked.Exchange(ref _bytes, value);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _drawing.ConfigureAwait(false);
        _stop.Dispose();
    }

    /// <summary>The line belongs to what comes next.</summary>
    private static async Task ClearAsync(TextWriter terminal)
    {
        try
        {
            await terminal.WriteAsync("\r\u001b[K").ConfigureAwait(false);
        }
        catch (Exception exception) when (LastWords.IsOfTheWriter(exception))
        {
            // nobody looks at it
        }
    }

    private async Task DrawAsync(TextWriter terminal, string what)
    {
        using var timer = new PeriodicTimer(Step);
        var frame = 0;
        try
        {
            do
            {
                var seconds = TimeProvider.System.GetElapsedTime(_start).TotalSeconds;
                var bytes = Interlocked.Read(ref _bytes) is > 0 and var count ? string.Create(CultureInfo.InvariantCulture, $", {count / 1024} KiB") : "";
                await terminal.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"\r{Frames[frame++ % Frames.Length]} {what} ({seconds:0.0} s{bytes})\u001b[K")).ConfigureAwait(false);
                await terminal.FlushAsync(_stop.Token).ConfigureAwait(false);
            }
            while (await timer.WaitForNextTickAsync(_stop.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            await ClearAsync(terminal).ConfigureAwait(false);
        }
        catch (Exception exception) when (LastWords.IsOfTheWriter(exception))
        {
            // the terminal is gone; what is waited for, and may be paid for, is not
        }
    }
}
