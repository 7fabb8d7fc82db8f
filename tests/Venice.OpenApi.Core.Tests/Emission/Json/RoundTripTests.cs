using System.Text.Json;
using Venice.OpenApi.Core.Tests.Emission.Specimens;

namespace Venice.OpenApi.Core.Tests.Emission.Json;

public sealed class RoundTripTests
{
    [Theory]
    [InlineData("Size", """{"width":8,"unit":"mm"}""", """{"width":8,"unit":"mm"}""")]
    [InlineData("Size", """{"unit":"mm","width":8.0}""", """{"width":8,"unit":"mm"}""")]
    [InlineData("Size", """{"width":1,"width":16,"unit":"mm"}""", """{"width":16,"unit":"mm"}""")]
    [InlineData("Size", """{"width":8,"extra":{"deep":[1,{"x":null}]},"unit":"mm"}""", """{"width":8,"unit":"mm"}""")]
    [InlineData("Empty", """{"any":[1]}""", "{}")]
    [InlineData("Color", "\"blue\"", "\"blue\"")]
    [InlineData("Gift", "\"red\"", "\"red\"")]
    [InlineData("Gift", "\"\"", "\"\"")]
    [InlineData("Gift", "17", "17")]
    [InlineData("Gift", "17.5", "17.5")]
    [InlineData("Gift", "true", "true")]
    [InlineData("Gift", "[]", "[]")]
    [InlineData("Gift", """["a","b"]""", """["a","b"]""")]
    [InlineData("Gift", """[{"width":8,"unit":"mm"}]""", """[{"width":8,"unit":"mm"}]""")]
    [InlineData("Gift", """{"width":8,"unit":"mm"}""", """{"width":8,"unit":"mm"}""")]
    [InlineData("Gift", """{"width":8,"unit":"inch"}""", """{"width":8,"unit":"inch"}""")]
    [InlineData("Gift", """{"what":[null]}""", """{"what":[null]}""")]
    [InlineData("Parcel", """{"kind":"letter","text":"hi","width":8}""", """{"text":"hi"}""")]
    [InlineData("Parcel", """{"width":8,"kind":"tube"}""", """{"width":8,"kind":"tube"}""")]
    [InlineData("Parcel", """{"width":8}""", """{"width":8,"unit":"mm"}""")]
    [InlineData("Announcing", """{"detail":{},"type":"letter","more":[{"text":"a"}]}""", """{"type":"letter","detail":{},"more":[{"text":"a"}]}""")]
    public void Reading_OfWhatWasWritten_KeepsTheValue(string type, string json, string expected)
    {
        var actual = type is "Size" or "Parcel" && !json.Contains("\"unit\"", StringComparison.Ordinal) ? Probe.Lenient(type, json).Split(' ')[0] : Probe.Write(type, json);

        Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData("Size", "{}", """{"width":0,"unit":"mm"} width:required unit:required""")]
    [InlineData("Size", "[1]", """{"width":0,"unit":"mm"} :type""")]
    [InlineData("Size", """{"width":"8","unit":null}""", """{"width":0,"unit":""} width:type unit:type""")]
    [InlineData("Gift", "null", "null ")]
    [InlineData("Gift", """[{"unit":"mm"},7]""", """[{"width":0,"unit":"mm"},{"width":0,"unit":"mm"}] [0].width:required [1]:type""")]
    [InlineData("Announcing", """{"type":"box","detail":{"unit":"mm"}}""", """{"type":"box","detail":{"width":0,"unit":"mm"}} detail.width:required""")]
    [InlineData("Announcing", """{"type":5,"detail":null}""", """{"type":""} type:type""")]
    public void LenientReading_OfABrokenAnswer_KeepsWhatCame(string type, string json, string expected) =>
        Assert.Equal(expected, Probe.Lenient(type, json));

    [Theory]
    [InlineData("Size", "{}")]
    [InlineData("Size", "[]")]
    [InlineData("Size", """{"width":1.5,"unit":"mm"}""")]
    [InlineData("Color", "5")]
    public void StrictReading_OfABrokenValue_Throws(string type, string json) =>
        Assert.Throws<JsonException>(() => Probe.Write(type, json));

    [Fact]
    public void Reading_OfEveryMember_WritesTheSameJson()
    {
        var json = SampleOrder.Json();

        Assert.Equal(json, Probe.Write("Order", json));
        Assert.Equal(json, Probe.Serializer("Order", json));
    }

    [Fact]
    public void Reading_OfNulls_KeepsThemWhereNullIsAValue()
    {
        var json = SampleOrder.Json(nulls: true);

        var written = Probe.Write("Order", json);

        Assert.Contains("\"RequiredNullable_Text\":null", written, StringComparison.Ordinal);
        Assert.Contains("\"OptionalNullable_Deep\":null", written, StringComparison.Ordinal);
        Assert.Contains("\"Optional_Any\":null", written, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Optional_Text\"", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Reading_Twice_GivesEqualValues(bool nulls) =>
        Assert.Equal("True True", Probe.Equal("Basket", SampleOrder.Json(nulls, Shop.Basket)));
}
