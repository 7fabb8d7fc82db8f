namespace Venice;

/// <summary>What has to be remembered of a payment to find it again: how the wallet's list looked before.</summary>
/// <param name="AmountUsd">In US dollars.</param>
/// <param name="Nonce">In hexadecimal digits.</param>
/// <param name="ValidUntil">The end of its validity.</param>
/// <param name="KnownTransactions">The newest transactions before it was sent.</param>
internal sealed record SentPayment(decimal AmountUsd, string Nonce, DateTimeOffset ValidUntil, IReadOnlySet<string> KnownTransactions)
{
    public override string ToString() => nameof(SentPayment);
}
