namespace Venice.Sandbox.Operations;

/// <summary>A change of a wallet's credit, in US dollars.</summary>
internal sealed record WalletEntry(string Id, decimal Amount, decimal BalanceAfter, string Type, DateTimeOffset CreatedAt, string? RequestId, string? ModelId);
