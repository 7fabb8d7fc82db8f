using FsCheck;
using FsCheck.Fluent;
using Venice.OpenApi.Emission;

namespace Venice.OpenApi.Core.Tests.Emission;

/// <summary>Four characters that are asked at once are as they are one by one.</summary>
public sealed class PlainTextLaws
{
    private static readonly Gen<char> Characters = Gen.Frequency(
        (12, Gen.Choose(' ', '~').Select(static c => (char)c)),
        (1, Gen.Elements('"', '\\', '&', '<', '>', '`', '*', '\0', '\u001F', '\u007F', '\u0080', '\u0120', '\u2026', '\u7E7E', '\u8020', '\uD800', '\uDC00', '\uFFFF')),
        (1, Gen.Choose(0, char.MaxValue).Select(static c => (char)c)));

    private static readonly Arbitrary<string> Texts = Characters.ListOf().Select(static characters => new string([.. characters])).ToArbitrary();

    [Fact]
    public void IsPlain_AnyText_IsWhatItsCharactersAre() => Prop.ForAll(
        Texts,
        static text =>
        {
            Assert.Equal(text.All(static c => c is >= ' ' and <= '~' and not ('"' or '\\')), CSharpLiteral.IsPlain(text));
            Assert.Equal(text.All(static c => c is >= ' ' and <= '~' and not ('&' or '<' or '>' or '`' or '*')), CommentText.IsPlain(text));
            Assert.Equal(text.TakeWhile(static c => c is >= ' ' and <= '~').Count(), FourCharacters.PrintableLength(text));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void IsPlain_EveryCharacterAtEveryPlace_IsWhatItIs()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var text = "aaaa".ToCharArray();
            text[c % 4] = (char)c;
            Assert.Equal(c is >= ' ' and <= '~' and not ('"' or '\\'), CSharpLiteral.IsPlain(new(text)));
            Assert.Equal(c is >= ' ' and <= '~' and not ('&' or '<' or '>' or '`' or '*'), CommentText.IsPlain(new(text)));
        }
    }
}
