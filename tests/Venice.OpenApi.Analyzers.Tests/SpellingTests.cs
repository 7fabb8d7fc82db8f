using Venice.OpenApi.Analyzers.Checks;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Tests;

/// <summary>Which value was meant: rather none than one that changes what is asked for.</summary>
public sealed class SpellingTests
{
    [Theory]
    [InlineData("JPEG", "jpeg", true)]
    [InlineData("b64-json", "b64_json", true)]
    [InlineData("shiped", "shipped", true)]
    [InlineData("jpg", "jpeg", false)]
    [InlineData("med", "medium", false)]
    [InlineData("standart-quality", "standard_quality", false)]
    public void Text_NearAValue_MayBeMeantToBeIt(string text, string value, bool isMisspelt) => Assert.Equal((value, isMisspelt), Nearest(text, value));

    [Theory]
    [InlineData("AUD", "USD")]
    [InlineData("west", "east")]
    [InlineData("on", "one")]
    [InlineData("image-model-2", "image-model-3")]
    [InlineData("gpt-4-1-image", "gpt-41-image")]
    [InlineData("-1", "1")]
    [InlineData("1024x1024", "1024x102")]
    [InlineData("weekly", "yearly")]
    [InlineData("", "auto")]
    public void Text_ThatIsAnotherCode_IsNotTakenForIt(string text, string value) => Assert.Equal((null, false), Nearest(text, value));

    private static (string? Value, bool IsMisspelt) Nearest(string text, string value)
    {
        var (nearest, isMisspelt) = Spelling.Nearest(text, [new EnumValue("Value", value, null, null)]);
        return (nearest?.Text, isMisspelt);
    }
}
