using Venice.Sandbox.Imaging.Drawing;

namespace Venice.Sandbox.Tests.Imaging;

public sealed class BitmapFontTests
{
    [Fact]
    public void IsSet_EveryPrintableLetter_HasAShapeOfItsOwn()
    {
        var shapes = Enumerable.Range(' ', '~' - ' ' + 1).Select(static letter => Shape((char)letter)).ToList();
        Assert.Equal(95, shapes.Distinct(StringComparer.Ordinal).Count());
        Assert.All(shapes.Skip(1), static shape => Assert.Contains('#', shape));
    }

    [Theory]
    [InlineData('\u00e9')]
    [InlineData('\n')]
    public void IsSet_UnknownLetter_IsAQuestionMark(char letter) => Assert.Equal(Shape('?'), Shape(letter));

    [Fact]
    public void IsSet_LetterH_LooksLikeOne() => Assert.Equal("#...##...##...#######...##...##...#.....", Shape('H'));

    private static string Shape(char letter) => string.Concat(
        from y in Enumerable.Range(0, BitmapFont.Height)
        from x in Enumerable.Range(0, BitmapFont.Width)
        select BitmapFont.IsSet(letter, x, y) ? '#' : '.');
}
