namespace Venice.OpenApi.Analyzers;

/// <summary>What a diagnostic tells the code fixes, by the names of its properties.</summary>
internal static class FixKeys
{
    /// <summary>The nearest number that is allowed.</summary>
    public const string Bound = nameof(Bound);

    /// <summary>Groups of members between <c>;</c>, any of which may be left out as a whole; the first is proposed first. Members stand between <c>,</c>.</summary>
    public const string Remove = nameof(Remove);

    /// <summary>Members to add to the initializer, between <c>,</c>.</summary>
    public const string Add = nameof(Add);

    /// <summary>The member whose value may stand for those of the added ones too.</summary>
    public const string Like = nameof(Like);

    /// <summary>The known value of an open enum that is meant: the name of its member.</summary>
    public const string Known = nameof(Known);

    /// <summary>The full name of the open enum.</summary>
    public const string Enum = nameof(Enum);

    /// <summary>The member that takes the place of this one.</summary>
    public const string Replacement = nameof(Replacement);
}
