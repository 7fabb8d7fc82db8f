namespace Venice.OpenApi.Validation;

/// <summary>What a rule between members says.</summary>
public enum MemberRuleKind
{
    /// <summary>Not all of the members are set together.</summary>
    NotTogether,

    /// <summary>When the first is set, all the others are.</summary>
    Requires,

    /// <summary>Exactly one is set.</summary>
    ExactlyOne,

    /// <summary>At least one is set.</summary>
    AtLeastOne,

    /// <summary>None of them is set.</summary>
    Absent,

    /// <summary>All of them are set.</summary>
    Present,
}
