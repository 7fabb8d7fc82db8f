using System.Text.Json.Nodes;

namespace Venice.Sandbox.Tests.Wallets;

/// <summary>Signatures, hashes and headers that other implementations made (viem, siwe, @noble/curves), read where they lie.</summary>
internal static class WalletVectors
{
    /// <summary>The test is skipped where the data is absent.</summary>
    public static JsonObject Demand()
    {
        var folder = Environment.GetEnvironmentVariable("VENICE_SHARED") is { Length: > 0 } named ? named : Path.Combine(Checkout(), "..", "shared");
        var file = Path.Combine(folder, "data", "venice", "wallet-vectors.json");
        Assert.SkipUnless(File.Exists(file), "The wallet vectors are not here; VENICE_SHARED names their folder.");
        return JsonNode.Parse(File.ReadAllText(file))!.AsObject();
    }

    private static string Checkout()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Venice.Generated.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? ".";
    }
}
