using FsCheck;
using FsCheck.Fluent;
using Venice.OpenApi.Binding.Naming;

namespace Venice.OpenApi.Core.Tests.Binding;

/// <summary>Any text gives an identifier, and no two members share one.</summary>
public sealed class NamingTests
{
    [Theory]
    [InlineData("order", "Order")]
    [InlineData("orderItem", "OrderItem")]
    [InlineData("order_item-id", "OrderItemId")]
    [InlineData("HTTP_STATUS", "HttpStatus")]
    [InlineData("supportsE2EE", "SupportsE2EE")]
    [InlineData("USD", "Usd")]
    [InlineData("N", "N")]
    [InlineData("don't", "Dont")]
    [InlineData("__proto__", "Proto")]
    [InlineData("$ref", "Ref")]
    [InlineData("@odata.type", "OdataType")]
    [InlineData("2x", "Value2x")]
    [InlineData("1.5", "Value1_5")]
    [InlineData("-1.5", "Minus1_5")]
    [InlineData("a-1", "A1")]
    [InlineData("", "Empty")]
    [InlineData("_", "Underscore")]
    [InlineData("e\u0301t\u00e9", "\u00c9t\u00e9")]
    [InlineData("\u0301x", "Value\u0301x")]
    [InlineData("a\u200db", "Ab")]
    [InlineData("class", "Class")]
    public void Identifier_OfAText_IsPascalCase(string text, string name) => Assert.Equal(name, Identifier.Of(text));

    [Fact]
    public void Identifier_OfHalfACharacter_SpellsIt() => Assert.Equal("UD83D", Identifier.Of("\ud83d"));

    /// <summary>Plain words are put together on a shorter way, which a quote, that counts for nothing, closes.</summary>
    [Fact]
    public void Identifier_OfPlainWords_IsWhatAnyTextWouldGive() =>
        Prop.ForAll<int[]>(static picks =>
        {
            const string Signs = "abzABZ019__--..// +*é";
            var text = string.Concat((picks ?? []).Select(static pick => Signs[(int)((uint)pick % Signs.Length)]));
            return Identifier.Of(text) == Identifier.Of(text + "'") || text.All(static c => !char.IsLetterOrDigit(c));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Identifier_OfAnyText_IsOne() =>
        Prop.ForAll<string?>(static text =>
        {
            var name = Identifier.Of(text ?? "");
            return char.IsLetter(name[0]) && name.Length <= 120 && !name.Any(static c => char.IsWhiteSpace(c) || char.IsSurrogate(c) || char.IsControl(c) || c is '"' or '\\');
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Members_OfAnyTexts_Differ() =>
        Prop.ForAll<string?[]>(static texts =>
        {
            var wanted = texts.Select(static text => Identifier.Of(text ?? "")).ToList();
            var names = NameScope.Members(wanted, ReservedNames.OfRecord("Thing"), "Value");
            return names.Distinct(StringComparer.Ordinal).Count() == texts.Length && !names.Contains("Thing") && !names.Contains("Equals");
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Members_WithOneMoreAtTheEnd_KeepTheirNames() =>
        Prop.ForAll<string?[]>(static texts =>
        {
            var wanted = texts.Select(static text => Identifier.Of(text ?? "")).ToList();
            var before = NameScope.Members(wanted, [], "Value");
            var after = NameScope.Members([.. wanted, "Unrelated"], [], "Value");
            return wanted.Contains("Unrelated") || before.SequenceEqual(after.Take(before.Count), StringComparer.Ordinal);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Order", true)]
    [InlineData("Order_2", true)]
    [InlineData("order", false)]
    [InlineData("_Order", false)]
    [InlineData("Or der", false)]
    [InlineData("", false)]
    [InlineData("2Order", false)]
    public void ChosenName_MustBeAnIdentifierThatBeginsWithACapital(string name, bool isValid) => Assert.Equal(isValid, Identifier.IsValid(name));
}
