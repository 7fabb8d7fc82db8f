using Venice.Generated.Tests.Surface;

namespace Venice.Contracts.Tests;

/// <summary>The public surface is a reviewed file: a change to it is a decision. <c>VENICE_ACCEPT=1</c> writes the file anew.</summary>
public sealed class PublicSurfaceTests
{
    [Fact]
    public void Contracts_ItsPublicSurface_IsTheReviewedOne()
    {
        var file = Path.Combine(Checkout.Root, "src", "Venice.Contracts", "PublicSurface.txt");
        var actual = PublicSurface.Of(typeof(ContractDocument).Assembly);
        if (Environment.GetEnvironmentVariable("VENICE_ACCEPT") == "1")
        {
            File.WriteAllText(file, actual);
        }

        Assert.Equal(File.ReadAllText(file), actual);
    }
}
