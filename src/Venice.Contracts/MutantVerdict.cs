namespace Venice.Contracts;

/// <summary>What became of a spoiled answer.</summary>
public enum MutantVerdict
{
    /// <summary>It was noticed.</summary>
    Killed,

    /// <summary>It was not noticed, and need not be: a rule says so.</summary>
    Tolerated,

    /// <summary>It was not noticed, and nothing says that it need not be.</summary>
    Survived,
}
