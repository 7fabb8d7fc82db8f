namespace Venice.Contracts;

/// <summary>Something of the document that no interaction was made for, and why.</summary>
/// <param name="Pointer">Where it stands in the document.</param>
/// <param name="Reason">Why it was left out.</param>
public sealed record ContractGap(string Pointer, string Reason)
{
    /// <summary>Pointer and reason.</summary>
    public override string ToString() => $"{Pointer}: {Reason}";
}
