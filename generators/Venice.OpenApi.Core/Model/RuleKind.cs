namespace Venice.OpenApi.Model;

/// <summary>What a rule between members says.</summary>
internal enum RuleKind
{
    /// <summary>Not all of the properties are set together.</summary>
    NotTogether,

    /// <summary>When the first is set, all the others are.</summary>
    Requires,

    /// <summary>Exactly one is set.</summary>
    ExactlyOne,

    /// <summary>At least one is set.</summary>
    AtLeastOne,

    /// <summary>None of them is set; makes sense under a condition.</summary>
    Absent,

    /// <summary>All of them are set; makes sense under a condition.</summary>
    Present,
}
