namespace Venice.OpenApi.Model;

/// <summary>A member has one certain value.</summary>
/// <param name="Literal">A C# literal of the member's primitive type, or the wire text of an enum value as a C# string literal.</param>
internal sealed record RuleConditionModel(string Property, string Literal)
{
    /// <summary>The literal, or of a text the text itself.</summary>
    public string Text { get; init; } = Literal;
}
