namespace Venice.OpenApi.Tool;

/// <summary>What a finished command says to its caller; the same numbers as those of <c>venice</c>.</summary>
internal static class ToolExit
{
    public const int Done = 0;

    /// <summary>Something could not be read, fetched, understood or written; nothing was changed.</summary>
    public const int Failed = 1;

    public const int WrongUsage = 2;

    /// <summary>The documents differ by as much as was asked about.</summary>
    public const int Drift = 3;
}
