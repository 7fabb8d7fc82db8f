namespace Venice.OpenApi.Validation;

/// <summary>A rule between members of an emitted record, for tools that read metadata; <see cref="IValidatable"/> checks the same.</summary>
/// <param name="kind">What the rule says.</param>
/// <param name="members">The names of the members in C#.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class MemberRuleAttribute(MemberRuleKind kind, params string[] members) : Attribute
{
    /// <summary>What the rule says.</summary>
    public MemberRuleKind Kind => kind;

    /// <summary>The names of the members in C#.</summary>
    public IReadOnlyList<string> Members => members;

    /// <summary>The member that decides whether the rule counts; <see langword="null"/> when it always does.</summary>
    public string? When { get; set; }

    /// <summary>The value of <see cref="When"/> with which the rule counts: a text as it is on the wire, anything else as in C#.</summary>
    public string? Is { get; set; }

    /// <summary>The rule as a sentence, in names of the wire.</summary>
    public string? Message { get; set; }
}
