namespace Venice.Sandbox.Wallets;

/// <summary>What <c>SIGN-IN-WITH-X</c> says; nothing of it is checked yet.</summary>
internal sealed record SignInClaim(string Address, string Message, string Signature, string ChainId, string? Type)
{
    // what was sent stays out of texts
    public override string ToString() => nameof(SignInClaim);
}
