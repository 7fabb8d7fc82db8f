using Venice.OpenApi.Core.Tests.Emission.Specimens;

namespace Venice.OpenApi.Core.Tests.Emission.Validation;

/// <summary>A tool that reads the attributes must come to the same verdict as the emitted check.</summary>
public sealed class AttributeVerdictTests
{
    public static TheoryData<string, string, string> Values
    {
        get
        {
            (string Member, string Right, string[] Wrong)[] members =
            [
                ("Int", "5", ["0", "1", "100", "101"]),
                ("Long", "9007199254740991", ["-9007199254740991", "9007199254740992", "0"]),
                ("Real", "1.5", ["0", "0.1", "2.5", "2.6", "0.25", "-1"]),
                ("Money", "0.01", ["0.005", "0", "79228162514264337593543950335"]),
                ("Text", "\"abc\"", ["\"\"", "\"ABC\"", "\"aaaaaaaaaaaaaaaaaaaa\"", "\"aaaaaaaaaaaaaaaaaaaaa\"", "\"😀😀😀😀😀😀😀😀😀😀😀\""]),
                ("Tags", "[\"abc\"]", ["[]", "[\"a\",\"b\",\"c\",\"d\"]", "[\"a\",\"a\"]"]),
                ("Map", "{\"k y\":\"abc\"}", ["{}", "{\"a\":\"a\",\"b\":\"b\",\"c\":\"c\",\"d\":\"d\",\"e\":\"e\",\"f\":\"f\"}"]),
            ];
            var data = new TheoryData<string, string, string>();
            foreach (var (member, right, values) in members)
            {
                foreach (var value in values.Append(right))
                {
                    data.Add(member, right, value);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Attributes_OfAMember_SayWhatTheCheckSays(string member, string right, string value)
    {
        foreach (var presence in new[] { "Required", "Optional", "OptionalNullable" })
        {
            var json = SampleOrder.Json(nulls: false, Shop.Basket).Replace($"\"{presence}_{member}\":{right}", $"\"{presence}_{member}\":{value}", StringComparison.Ordinal);

            var check = Probe.Validate("Basket", json).Split(' ').Select(static found => found.Split(':')[0]).Contains($"{presence}_{member}");
            var attributes = Probe.Attributes("Basket", json).Split(' ').Contains(presence + member);

            Assert.True(check == attributes, $"{presence} {member} {value}: the check objects: {check}, the attributes: {attributes}");
        }
    }

    [Theory]
    [InlineData("Size", """{"width":8,"unit":"mm"}""")]
    [InlineData("Gift", """[{"width":8,"unit":"mm"},{"width":16,"unit":"mm"}]""")]
    [InlineData("Announcing", """{"type":"box","more":[{"width":8,"unit":"mm"}]}""")]
    [InlineData("Ticket", """{"id":"6f9619ff-8b86-d011-b42d-00c04fc964ff","subject":"Help 😀","priority":1,"assignee":null,"sizes":[{"width":8,"unit":"mm"}]}""")]
    public void Validate_OfARightValue_AllocatesNothing(string type, string json)
    {
        Assert.Equal("", Probe.Validate(type, json));
        Assert.Equal("0", Probe.Allocations(type, json));
    }
}
