namespace Venice.Cli;

/// <summary>What a finished command says to its caller.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The service refused or failed, or the result could not be written.</summary>
    public const int Refused = 1;

    /// <summary>The command line, the key file or the request is wrong; nothing was sent.</summary>
    public const int WrongUsage = 2;

    /// <summary>A provider breaks its contract.</summary>
    public const int ContractBroken = 3;

    /// <summary>Ctrl-C, as shells count it: 128 and the number of the signal.</summary>
    public const int Interrupted = 130;
}
