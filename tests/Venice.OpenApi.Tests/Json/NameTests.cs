using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Venice.OpenApi.Json;

namespace Venice.OpenApi.Tests.Json;

public sealed class NameTests
{
    private static readonly string[] Pieces = ["a", "Z", "0", "_", "-", ".", "$", " ", "+", "<", "\"", "\\", "\n", "\0", "\u007f", "é", "\u2028", "😀"];

    [Fact]
    public void Name_Anything_IsEscapedAsThePlatformDoes() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary(),
        static name => JsonValue.Name(name).Equals(JsonEncodedText.Encode(name)) && JsonValue.Name(name).EncodedUtf8Bytes.SequenceEqual(JsonEncodedText.Encode(name).EncodedUtf8Bytes)));

    [Fact]
    public void PlainName_OfPlainCharacters_IsThePlatformsToo() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements(Pieces[..6]).NonEmptyListOf().Select(string.Concat).ToArbitrary(),
        static name => JsonValue.PlainName(name).EncodedUtf8Bytes.SequenceEqual(JsonEncodedText.Encode(name).EncodedUtf8Bytes)));

    [Fact]
    public void Name_LoneSurrogate_IsRefused() => Assert.Throws<ArgumentException>(static () => JsonValue.Name("\ud800"));
}
