namespace Venice.OpenApi;

/// <summary>Another member takes the place of this one, which the service deprecates or has retired.</summary>
/// <param name="member">The other member of the same type, by its name in C#.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class ReplacedByAttribute(string member) : Attribute
{
    /// <summary>The other member of the same type, by its name in C#.</summary>
    public string Member => member;
}
