namespace Venice.OpenApi;

/// <summary>A method sets this member of the request that it is given: it selects the answer that the method reads.</summary>
/// <param name="member">The member's name in C#.</param>
/// <param name="value">What it is set to: a text as it is on the wire, anything else as in C#.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequestFlagAttribute(string member, string value) : Attribute
{
    /// <summary>The member's name in C#.</summary>
    public string Member => member;

    /// <summary>What it is set to.</summary>
    public string Value => value;
}
