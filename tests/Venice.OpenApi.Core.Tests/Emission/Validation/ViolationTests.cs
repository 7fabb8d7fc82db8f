using Venice.OpenApi.Core.Tests.Emission.Specimens;

namespace Venice.OpenApi.Core.Tests.Emission.Validation;

public sealed class ViolationTests
{
    [Theory]
    [InlineData("Size", """{"width":8,"unit":"mm"}""", "")]
    [InlineData("Size", """{"width":0,"unit":"mm"}""", "width:range")]
    [InlineData("Size", """{"width":1288,"unit":"cm"}""", "width:range unit:const")]
    [InlineData("Size", """{"width":7,"unit":"mm"}""", "width:multipleOf")]
    [InlineData("Gift", """[{"width":8,"unit":"mm"},{"width":9,"unit":"mm"}]""", "[1].width:multipleOf")]
    [InlineData("Gift", "\"red\"", "")]
    [InlineData("Gift", "\"a text that is longer than the forty characters\"", ":maxLength")]
    [InlineData("Announcing", """{"type":"box","more":[{"width":8,"unit":"mm"},{"width":3,"unit":"mm"}]}""", "more[1].width:multipleOf")]
    public void Validate_OfAValue_NamesEveryViolation(string type, string json, string expected) =>
        Assert.Equal(expected, Probe.Validate(type, json));

    [Fact]
    public void Validate_OfAnOrderInOrder_FindsOnlyTheRulesThatItBreaks() =>
        Assert.Equal(":not :not :not", Probe.Validate("Order", SampleOrder.Json()));

    [Theory]
    [InlineData("\"Required_Text\":\"abc\"", "\"Required_Text\":\"ABC\"", "Required_Text:pattern")]
    [InlineData("\"Required_Int\":5", "\"Required_Int\":101", "Required_Int:range")]
    [InlineData("\"Required_Real\":1.5", "\"Required_Real\":0.25", "Required_Real:multipleOf")]
    [InlineData("\"Required_Money\":0.01", "\"Required_Money\":0.015", "Required_Money:multipleOf")]
    [InlineData("\"Optional_Tags\":[\"abc\"]", "\"Optional_Tags\":[\"abc\",\"\",\"abc\",\"d\"]", "Optional_Tags:minItems/maxItems Optional_Tags:uniqueItems Optional_Tags[1]:minLength/maxLength Optional_Tags[1]:pattern")]
    [InlineData("\"Optional_Grid\":[[1.5]]", "\"Optional_Grid\":[[1.5,9.5]]", "Optional_Grid[0][1]:range")]
    [InlineData("\"OptionalNullable_Map\":{\"k y\":\"abc\"}", "\"OptionalNullable_Map\":{\"k y\":\"\"}", "OptionalNullable_Map['k y']:minLength/maxLength OptionalNullable_Map['k y']:pattern")]
    [InlineData("\"Optional_Deep\":{\"k y\":[{\"width\":8,", "\"Optional_Deep\":{\"k y\":[{\"width\":4,", "Optional_Deep['k y'][0].width:multipleOf")]
    [InlineData("\"OptionalNullable_Box\":{\"width\":8,", "\"OptionalNullable_Box\":{\"width\":4,", "OptionalNullable_Box.width:multipleOf")]
    public void Validate_OfAnOrderWithOneFlaw_NamesItsPlace(string right, string wrong, string expected)
    {
        var json = SampleOrder.Json();
        Assert.Contains(right, json, StringComparison.Ordinal);

        var found = Probe.Validate("Order", json.Replace(right, wrong, StringComparison.Ordinal));

        // the sample breaks three rules anyway, which are of the whole value and come last
        Assert.Equal($"{expected} :not :not :not", found);
    }

    [Fact]
    public void ToString_OfAnOrder_ShowsNamesAndNoValue()
    {
        var text = Probe.Print("Order", SampleOrder.Json(nulls: true));

        Assert.StartsWith("Order { Id, Required", text, StringComparison.Ordinal);
        Assert.DoesNotContain("abc", text, StringComparison.Ordinal);
        Assert.DoesNotContain("OptionalText,", text, StringComparison.Ordinal);
        Assert.Contains("OptionalNullableText", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", text, StringComparison.Ordinal);
        Assert.Equal("Gift { Count }", Probe.Print("Gift", "4711"));
    }
}
