using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Venice.OpenApi.Validation;
using Check = Venice.OpenApi.Validation.Check;

namespace Venice.OpenApi.Tests.Validation;

public sealed class AttributeTests
{
    public static TheoryData<ValidationAttribute, object> Failing => new()
    {
        { new CodePointLengthAttribute(2, 3), "a" },
        { new CodePointLengthAttribute(-1, 3), "abcd" },
        { new ItemCountAttribute(1, 2), new[] { 1, 2, 3 } },
        { new ItemCountAttribute(1, -1), Enumerable.Empty<string>() },
        { new PropertyCountAttribute(1, 2), new Dictionary<string, int>() },
        { new UniqueItemsAttribute(), new[] { "a", "a" } },
        { new JsonPatternAttribute("^x", "^x", true), "y" },
        { new DecimalRangeAttribute("0.1", null) { MinimumIsExclusive = true }, 0.1m },
        { new DecimalRangeAttribute(null, "79228162514264337593543950334"), 79228162514264337593543950335m },
        { new Int64RangeAttribute(0, 9007199254740993), 9007199254740994 },
        { new Int64RangeAttribute(null, "5") { MaximumIsExclusive = true }, 5 },
        { new DoubleRangeAttribute(0, double.PositiveInfinity) { MinimumIsExclusive = true }, 0d },
        { new MultipleOfAttribute(8), 12 },
        { new ListedValuesAttribute("1", "2"), 3 },
        { new ListedValuesAttribute("1", "2"), 3L },
        { new ListedValuesAttribute("0.5"), 0.25d },
        { new ListedValuesAttribute("0.1"), 0.2m },
        { new ListedValuesAttribute("auto"), "Auto" },
        { new ListedValuesAttribute("true"), false },
        { new JsonKindsAttribute(JsonValueKind.Object), JsonElement.Parse("[]") },
        { new CodePointLengthAttribute(2, 3), new Uri("a/bc", UriKind.Relative) },
    };

    [Theory]
    [MemberData(nameof(Failing))]
    public void Value_ThatBreaksTheRule_FailsWithASentenceWithoutIt(ValidationAttribute attribute, object value)
    {
        Assert.False(attribute.IsValid(value));
        Assert.Matches("^Member must .+", attribute.FormatErrorMessage("Member"));
    }

    [Theory]
    [MemberData(nameof(Failing))]
    public void NullAndUnset_Pass(ValidationAttribute attribute, object value)
    {
        Assert.True(attribute.IsValid(null));
        Assert.True(attribute.IsValid(Optional<object?>.Unset));
        Assert.True(attribute.IsValid(new Optional<object?>(null)));
        Assert.False(attribute.IsValid(new Optional<object?>(value)));
    }

    [Fact]
    public void Ranges_AnyNumbers_AgreeWithTheEmittedComparison() => Prop.ForAll<int, int, int>((value, minimum, size) =>
    {
        var isExclusive = (value & 1) == 0;
        var (low, high) = (Math.Min(minimum, size), Math.Max(minimum, size));
        var expected = isExclusive ? !(value <= low || value >= high) : !(value < low || value > high);
        return new Int64RangeAttribute(low, high) { MinimumIsExclusive = isExclusive, MaximumIsExclusive = isExclusive }.IsValid((long)value) == expected
            && new DoubleRangeAttribute(low, high) { MinimumIsExclusive = isExclusive, MaximumIsExclusive = isExclusive }.IsValid((double)value) == expected
            && new DecimalRangeAttribute(Check.Text(low), Check.Text(high)) { MinimumIsExclusive = isExclusive, MaximumIsExclusive = isExclusive }.IsValid((decimal)value) == expected;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void ItemCount_AnyList_AgreesWithTheEmittedComparison() => Prop.ForAll<int[], byte, byte>((items, minimum, maximum) =>
        new ItemCountAttribute(minimum, maximum).IsValid(items) == !(items.Length < minimum || items.Length > maximum)).QuickCheckThrowOnFailure();
}
