namespace Venice.Contracts.Covering;

/// <summary>What no contract of Pact can hold, in words.</summary>
internal static class PactLimits
{
    public const string Numbers = "Pact has no rule that compares numbers.";
    public const string Items = "Pact has no rule that compares the items of a list with each other.";
    public const string Members = "Pact has no rule that looks at several members together.";
    public const string More = "Pact lets an answer have members that the contract does not name.";
    public const string Transport = "HTTP handlers send it of their own accord, whatever the client says.";
    public const string Optional = "A provider may leave it out, so that a contract cannot insist on it.";
}
