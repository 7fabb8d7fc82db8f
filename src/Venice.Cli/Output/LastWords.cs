namespace Venice.Cli.Output;

/// <summary>What is said beside a failure or at the end: where nobody listens any more, it is lost, and does not take the place of what it is said of.</summary>
internal static class LastWords
{
    public static async Task SayAsync(TextWriter writer, string? sentence)
    {
        try
        {
            await writer.WriteLineAsync(sentence).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsOfTheWriter(exception))
        {
            // the exit code tells
        }
    }

    /// <summary>Whether an exception says that a stream takes nothing: its disk is full, its terminal gone, or the stream closed.</summary>
    public static bool IsOfTheWriter(Exception exception) => exception is IOException or UnauthorizedAccessException or ObjectDisposedException;
}
