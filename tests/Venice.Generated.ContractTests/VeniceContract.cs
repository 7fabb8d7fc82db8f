using Venice.Cli.Contracts;
using Venice.Contracts;
using Venice.Contracts.Tests;
using Venice.Sandbox;

namespace Venice.Generated.ContractTests;

/// <summary>The document, the committed contract, and what the contract leaves out on purpose.</summary>
internal static class VeniceContract
{
    public static string CommittedPath { get; } = Path.Combine(Checkout.Root, "src", "Venice.Cli", "Contracts", "venice-sdk-venice-api.json");

    public static ContractDocument Document { get; } = ContractDocument.Load(
        Path.Combine(Checkout.Root, "openapi", "venice.openapi.yaml"),
        Path.Combine(Checkout.Root, "openapi", "venice.overlay.yaml"));

    /// <summary>A verifier of the committed contract, against a sandbox.</summary>
    /// <param name="sandbox">The sandbox.</param>
    /// <param name="address">Where it is reached; its own address when it is <see langword="null"/>.</param>
    public static PactVerifier VerifierOf(SandboxProvider sandbox, Uri? address = null) => new PactVerifier("venice-api", address ?? sandbox.BaseAddress)
        .WithFileSource(CommittedPath)
        .WithProviderStateUrl(new Uri(sandbox.BaseAddress, "/provider-states"))
        .WithRequestFilter(FillerOf(sandbox));

    /// <summary>Gives requests the values that a sandbox has, as the command line does.</summary>
    public static Action<PactRequest> FillerOf(SandboxProvider sandbox)
    {
        var values = new VeniceValues(new SandboxWallet(sandbox.BaseAddress));
        return request => Assert.Null(values.FillAsync(request, TestContext.Current.CancellationToken).GetAwaiter().GetResult());
    }

    private const string Another = "Is one of several alternatives inside of a body, of which the contract has another.";

    /// <summary>
    /// What a 402 may be besides, members that are on their way out, pictures by address in place of bytes, and kinds of models that are groups of kinds. A new gap has to
    /// be looked at.
    /// </summary>
    public static IReadOnlyList<string> KnownGaps { get; } =
    [
        $"#/components/schemas/X402InferencePaymentRequired/anyOf/1: {Another}",
        "#/components/schemas/GenerateImageRequest/properties/inpaint: Is deprecated, or not sent; the requests leave it out.",
        $"#/paths/~1images~1generations/post/responses/200/content/application~1json/schema/properties/data/items/anyOf/1: {Another}",
        $"#/paths/~1models/get/responses/200/content/application~1json/schema/properties/type/anyOf/1: {Another}",
        $"#/paths/~1models~1traits/get/responses/200/content/application~1json/schema/properties/type/anyOf/1: {Another}",
        $"#/paths/~1models~1compatibility_mapping/get/responses/200/content/application~1json/schema/properties/type/anyOf/1: {Another}",
    ];

    /// <summary>Fails when the contract is not the committed one, and leaves it where it can be compared and taken over.</summary>
    public static void RequireCommitted(string contract)
    {
        if (File.Exists(CommittedPath) && File.ReadAllText(CommittedPath) == contract)
        {
            return;
        }

        var found = Path.Combine(Checkout.Root, "artifacts", "pact", Path.GetFileName(CommittedPath));
        Directory.CreateDirectory(Path.GetDirectoryName(found)!);
        File.WriteAllText(found, contract);
        Assert.Fail("The contract is not the committed one. Compare artifacts/pact/venice-sdk-venice-api.json with src/Venice.Cli/Contracts, and copy it there when the difference is meant.");
    }
}
