using System.Text.Json.Nodes;

namespace Venice.Sandbox.Tests.Wallets;

/// <summary>What is wrong with a sign-in.</summary>
internal sealed class SignInChange
{
    public string Scheme { get; init; } = "http";

    public string? Nonce { get; init; }

    public TimeSpan Issued { get; init; } = TimeSpan.FromSeconds(-2);

    public TimeSpan Lifetime { get; init; } = TimeSpan.FromMinutes(5);

    public bool IsHigh { get; init; }

    /// <summary>Changes the text before it is signed.</summary>
    public Func<string, string> Text { get; init; } = static text => text;

    /// <summary>Changes the JSON afterwards.</summary>
    public Action<JsonObject> Json { get; init; } = static _ => { };
}
