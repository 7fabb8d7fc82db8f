using Venice.OpenApi.Emission;

namespace Venice.OpenApi.Core.Tests.Emission;

public sealed class LocalNamesTests
{
    [Theory]
    [InlineData("Width", "width")]
    [InlineData("CfgScale", "cfgScale")]
    [InlineData("URL", "url")]
    [InlineData("IDNumber", "idNumber")]
    [InlineData("Event", "eventValue")]
    [InlineData("_1024x1024", "n1024x1024")]
    [InlineData("Reader", "reader2")]
    [InlineData("数量", "数量Value")]
    [InlineData("日本", "日本Value2")]
    [InlineData("ẞ", "ß2")]
    public void Take_OfAMemberName_GivesALocal(string member, string expected) => Assert.Equal(expected, new LocalNames([member, "ß", "日本Value"], "reader").Take(member));

    [Fact]
    public void Take_OfNamesThatDifferInCase_KeepsThemApart()
    {
        var names = new LocalNames([]);

        Assert.Equal(["url", "url2"], new[] { names.Take("Url"), names.Take("URL") });
    }
}
