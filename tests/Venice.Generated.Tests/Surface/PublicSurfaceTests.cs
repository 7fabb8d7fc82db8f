using System.Reflection;
using Venice.OpenApi;
using Venice.Sandbox;

namespace Venice.Generated.Tests.Surface;

/// <summary>The public surface is a reviewed file: a change to it is a decision. <c>VENICE_ACCEPT=1</c> writes the files anew.</summary>
public sealed class PublicSurfaceTests
{
    [Fact]
    public void Sdk_ItsPublicSurface_IsTheReviewedOne() => Compare(typeof(VeniceClient).Assembly, "src", "Venice.Generated", "PublicSurface.txt");

    [Fact]
    public void ImageGenerator_ItsPublicSurface_IsTheReviewedOne() => Compare(typeof(VeniceImageGenerators).Assembly, "src", "Venice.Generated.Extensions.AI", "PublicSurface.txt");

    [Fact]
    public void Runtime_ItsPublicSurface_IsTheReviewedOne() => Compare(typeof(Optional<>).Assembly, "src", "Venice.OpenApi", "PublicSurface.txt");

    [Fact]
    public void Sandbox_ItsPublicSurface_IsTheReviewedOne() => Compare(typeof(SandboxProvider).Assembly, "src", "Venice.Sandbox", "PublicSurface.txt");

    private static void Compare(Assembly assembly, params string[] path)
    {
        var file = Path.Combine([Checkout.Root, .. path]);
        var actual = PublicSurface.Of(assembly);
        if (Environment.GetEnvironmentVariable("VENICE_ACCEPT") == "1")
        {
            File.WriteAllText(file, actual);
        }

        Assert.Equal(File.ReadAllText(file), actual);
    }
}
