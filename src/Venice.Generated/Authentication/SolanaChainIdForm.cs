namespace Venice;

/// <summary>How a Solana wallet's message names the network. Sources differ on what the service expects, so there is a choice.</summary>
public enum SolanaChainIdForm
{
    /// <summary>The whole CAIP-2 name, <c>solana:5eykt4…</c>: what a client that was tried against the service sends.</summary>
    Full,

    /// <summary>The part after the colon, <c>5eykt4…</c>: what the x402 specification and its reference code have.</summary>
    Reference,
}
