using System.Text.Json.Nodes;

namespace Venice.Generated.Tests.Wallets;

/// <summary>Signatures, hashes and headers that other implementations made (viem, siwe, @noble/curves), read where they lie.</summary>
internal static class WalletVectors
{
    private static readonly Lazy<JsonObject?> Shared = new(Load);

    /// <summary>The test is skipped where the data is absent.</summary>
    public static JsonObject Demand()
    {
        Assert.SkipUnless(Shared.Value is not null, "The wallet vectors are not here (VENICE_SHARED).");
        return Shared.Value!;
    }

    public static IEnumerable<JsonObject> List(string name) => Demand()[name]!.AsArray().Select(static item => item!.AsObject());

    public static string Text(this JsonNode node, string name) => node[name]!.GetValue<string>();

    public static byte[] Bytes(this JsonNode node, string name) => Hex(node.Text(name));

    public static byte[] Hex(string text) => Convert.FromHexString(text.StartsWith("0x", StringComparison.Ordinal) ? text[2..] : text);

    private static JsonObject? Load()
    {
        var folder = Environment.GetEnvironmentVariable("VENICE_SHARED") is { Length: > 0 } named ? named : Path.Combine(Checkout.Root, "..", "shared");
        var file = Path.Combine(folder, "data", "venice", "wallet-vectors.json");
        return File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file))!.AsObject() : null;
    }
}
