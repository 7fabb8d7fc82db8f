using System.Text.Json.Nodes;

namespace Venice.Sandbox.Tests.Wallets;

/// <summary>What is wrong with a payment.</summary>
internal sealed class PaymentChange
{
    public bool IsHigh { get; init; }

    public Action<JsonObject> BeforeSigning { get; init; } = static _ => { };

    public Action<JsonObject> AfterSigning { get; init; } = static _ => { };

    public Action<JsonObject> Envelope { get; init; } = static _ => { };
}
