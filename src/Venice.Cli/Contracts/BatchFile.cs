using System.Buffers;
using Venice.Cli.Output;

namespace Venice.Cli.Contracts;

/// <summary>A <c>.cmd</c> or <c>.bat</c> of Windows, as npm makes one for each of its programs: cmd.exe runs it, and reads its arguments by rules of its own.</summary>
internal static class BatchFile
{
    /// <summary>What cmd.exe takes for another command, another file, a variable or the end of a quote, and no quoting keeps it from everywhere.</summary>
    private static readonly SearchValues<char> Live = SearchValues.Create("&|<>^%!\"\r\n\0");

    private const int LongestQuote = 300;

    private static readonly Redaction Foreign = new([], null);

    /// <param name="program">The program's file.</param>
    /// <param name="arguments">What it is given.</param>
    /// <exception cref="UsageException">The program is such a file, and something of this would not reach it as it is.</exception>
    public static void RefuseWhatItRuns(string program, IEnumerable<string> arguments)
    {
        if (!program.EndsWith(".cmd", StringComparison.OrdinalIgnoreCase) && !program.EndsWith(".bat", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        if (arguments.Prepend(program).FirstOrDefault(static text => text.AsSpan().ContainsAny(Live)) is { } text)
        {
            throw new UsageException($"'{Foreign.Of(text, LongestQuote)}' holds one of & | < > ^ % ! \" or the end of a line, which Windows would not give to '{Path.GetFileName(program)}' as it is: name a pact.exe with --pact-cli, or choose another name. Nothing was sent.");
        }
    }
}
