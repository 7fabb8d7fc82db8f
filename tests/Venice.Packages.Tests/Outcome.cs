namespace Venice.Packages.Tests;

/// <summary>What a program came to.</summary>
/// <param name="Output">What it wrote, errors after the rest, with line feeds.</param>
internal sealed record Outcome(string Command, int ExitCode, string Output)
{
    /// <summary>Fails the test with the output when the program did not succeed.</summary>
    public Outcome MustSucceed()
    {
        Assert.True(ExitCode == 0, $"{Command} ended with {ExitCode}:\n{Output}");
        return this;
    }
}
