using FsCheck;
using FsCheck.Fluent;
using Venice.OpenApi.Http;

namespace Venice.OpenApi.Tests.Http;

public sealed class ParameterTests
{
    private static readonly ApiValue Text = ApiValue.Of("blue");
    private static readonly ApiValue List = ApiValue.List(["blue", "black"], ApiValue.Of);
    private static readonly ApiValue Members = ApiValue.Map(new Dictionary<string, int> { ["R"] = 100, ["G"] = 200 }, static item => ApiValue.Of(item));

    // the tables of the specification
    [Theory]
    [InlineData(ParameterStyle.Simple, false, "blue", "blue,black", "R,100,G,200")]
    [InlineData(ParameterStyle.Simple, true, "blue", "blue,black", "R=100,G=200")]
    [InlineData(ParameterStyle.Label, false, ".blue", ".blue,black", ".R,100,G,200")]
    [InlineData(ParameterStyle.Label, true, ".blue", ".blue.black", ".R=100.G=200")]
    [InlineData(ParameterStyle.Matrix, false, ";color=blue", ";color=blue,black", ";color=R,100,G,200")]
    [InlineData(ParameterStyle.Matrix, true, ";color=blue", ";color=blue;color=black", ";R=100;G=200")]
    public void Path_Styles(ParameterStyle style, bool explode, string text, string list, string members)
    {
        Assert.Equal(text, ParameterText.Path("color", Text, style, explode, PercentEncoding.Encode));
        Assert.Equal(list, ParameterText.Path("color", List, style, explode, PercentEncoding.Encode));
        Assert.Equal(members, ParameterText.Path("color", Members, style, explode, PercentEncoding.Encode));
    }

    [Theory]
    [InlineData(ParameterStyle.Form, true, "color=blue", "color=blue&color=black", "R=100&G=200")]
    [InlineData(ParameterStyle.Form, false, "color=blue", "color=blue,black", "color=R,100,G,200")]
    [InlineData(ParameterStyle.SpaceDelimited, false, "color=blue", "color=blue%20black", "color=R%20100%20G%20200")]
    [InlineData(ParameterStyle.PipeDelimited, false, "color=blue", "color=blue%7Cblack", "color=R%7C100%7CG%7C200")]
    [InlineData(ParameterStyle.DeepObject, true, "color=blue", "color=blue&color=black", "color%5BR%5D=100&color%5BG%5D=200")]
    public void Query_Styles(ParameterStyle style, bool explode, string text, string list, string members)
    {
        Assert.Equal(text, Pairs(Text, style, explode));
        Assert.Equal(list, Pairs(List, style, explode));
        Assert.Equal(members, Pairs(Members, style, explode));
        Assert.Equal("", Pairs(default, style, explode));
        Assert.Equal("", Pairs(ApiValue.List<string>([], ApiValue.Of), style, explode));
    }

    [Fact]
    public void DeepObject_MayNest()
    {
        using var json = System.Text.Json.JsonDocument.Parse("""{"a": {"b": "c", "d": [1, 2]}, "e": null}""");

        Assert.Equal("color[a][b]=c&color[a][d]=1&color[a][d]=2", Uri.UnescapeDataString(Pairs(ApiValue.Json(json.RootElement), ParameterStyle.DeepObject, true)));
        Assert.Equal("""a={"b": "c", "d": [1, 2]}""", Uri.UnescapeDataString(Pairs(ApiValue.Json(json.RootElement), ParameterStyle.Form, true)));
    }

    [Fact]
    public void Encode_AnyText_DecodesBackAndIsUnreservedOnly() => Prop.ForAll<string?>(text =>
    {
        var sound = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text ?? ""));
        var encoded = PercentEncoding.Encode(sound);
        return Uri.UnescapeDataString(encoded) == sound && encoded == Uri.EscapeDataString(sound)
            && encoded.All(static character => char.IsAsciiLetterOrDigit(character) || "-._~%".Contains(character, StringComparison.Ordinal));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a/b?c=d e#f&g+h[i]%20%zz", "a/b?c=d%20e%23f%26g%2Bh%5Bi%5D%20%25zz", "a/b%3Fc=d%20e%23f&g+h%5Bi%5D%20%25zz")]
    public void AllowReserved_KeepsWhatDoesNotEndTheValue(string text, string inQuery, string inPath)
    {
        Assert.Equal(inQuery, PercentEncoding.EncodeReserved(text, isPath: false));
        Assert.Equal(inPath, PercentEncoding.EncodeReserved(text, isPath: true));
    }

    [Fact]
    public void Values_AreWrittenInvariantly()
    {
        using var culture = new OtherCulture("de-DE");
        ApiValue[] values =
        [
            ApiValue.Of(true), ApiValue.Of(-5), ApiValue.Of(1.5), ApiValue.Of(1.50m), ApiValue.Of(new DateOnly(2024, 1, 31)), ApiValue.Of(new TimeOnly(12, 30)),
            ApiValue.Of(new DateTimeOffset(2024, 1, 31, 12, 0, 0, TimeSpan.FromHours(2))), ApiValue.Of((ReadOnlyMemory<byte>?)new byte[] { 1, 2, 3 }),
            ApiValue.Of(new DateTimeOffset(2024, 1, 31, 12, 0, 0, 5, TimeSpan.Zero)),
        ];

        Assert.Equal(
            ["true", "-5", "1.5", "1.50", "2024-01-31", "12:30:00", "2024-01-31T12:00:00+02:00", "AQID", "2024-01-31T12:00:00.005Z"],
            values.Select(static value => value.Text));
        Assert.True(ApiValue.Of((int?)null).IsAbsent);
        Assert.All(values, static value => Assert.Equal("text", value.ToString()));
    }

    private static string Pairs(ApiValue value, ParameterStyle style, bool explode) =>
        string.Join('&', ParameterText.Pairs("color", value, style, explode, PercentEncoding.Encode));
}
