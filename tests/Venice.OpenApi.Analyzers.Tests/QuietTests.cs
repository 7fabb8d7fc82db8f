using Microsoft.CodeAnalysis;

namespace Venice.OpenApi.Analyzers.Tests;

/// <summary>Where there is nothing to say, and where there is nothing to do.</summary>
public sealed class QuietTests
{
    [Fact]
    public async Task CorrectProgram_OfThreeHundredLines_IsLeftInPeace()
    {
        var code = Checkout.Read("tests", "Venice.OpenApi.Analyzers.Tests", "Correct.cs.txt");
        var consumer = new Consumer(code);

        Assert.True(code.Split('\n').Length >= 300);
        Assert.Empty(await consumer.CompilerMessagesAsync());
        Assert.Empty(await consumer.FindingsAsync());
    }

    [Fact]
    public async Task NoEmittedTypes_NothingIsRegistered()
    {
        var compilation = await new Consumer("internal static class Plain { public static string Text => \"jpg\"; }", [.. Acme.Platform.Where(static reference => !reference.Display!.Contains("Venice.", StringComparison.Ordinal))]).CompilationAsync();

        Assert.Equal(0, await Analyzed.ActionsAsync(compilation));
    }

    [Fact]
    public async Task EmittedTypes_InReferences_AreLookedFor() => Assert.NotEqual(0, await Analyzed.ActionsAsync(await new Consumer("internal static class Plain;".Replace(";", " { }", StringComparison.Ordinal)).CompilationAsync()));

    [Fact]
    public async Task Line_ThatNobodyWroteDown_IsLeftOut()
    {
        const string code = """
            namespace Mine
            {
                [System.CodeDom.Compiler.GeneratedCode("Venice.OpenApi.Generator", "1.0")]
                public sealed record Order
                {
                    [System.ComponentModel.DataAnnotations.Range(1, 9)]
                    public int? Count { get; init; }
                }

                public static class Program
                {
                    public static Order One => new() { Count = 10 };
                }
            }
            """;

        Assert.Equal(["VEN1001 `10` Count is at most 9"], await new Consumer(code).FindingsAsync());
    }

    [Theory]
    [InlineData("AspectRatio = Unknown()")]
    [InlineData("AspectRatio = null")]
    [InlineData("AspectRatio = default")]
    public async Task Member_ThatMayBeUnset_ExcludesNothing(string member)
    {
        var code = Mistake.Head + $"static string? Unknown() => null;\nreturn new GenerateImageRequest {{ Model = \"m\", Prompt = \"p\", Width = 512, Height = 512, {member} }};" + Mistake.Tail;

        Assert.Empty(await new Consumer(code).FindingsAsync());
    }

    [Fact]
    public async Task Local_ThatIsGivenAnotherRequest_IsNotFollowed()
    {
        var code = Mistake.Head + """
            GC.KeepAlive((Func<VeniceClient, Task>)(async venice =>
            {
                var request = new GenerateImageRequest { Model = "m", Prompt = "p", Variants = 2 };
                await venice.Images.GenerateAsync(request);
                request = request with { Variants = null };
                await using var download = await venice.Images.GenerateBinaryAsync(request);
            }));
            """ + Mistake.Tail;

        Assert.Empty(await new Consumer(code).FindingsAsync());
    }

    [Fact]
    public async Task Fix_ThatWouldNotCompile_IsNotOffered()
    {
        var mistake = Mistakes.All.First(static mistake => mistake.Kind == "contradicts the method");

        // the answer of the other method is nothing to dispose of
        Assert.Equal(["Leave out Variants"], await new Consumer(mistake.Program).OffersAsync());
    }
}
