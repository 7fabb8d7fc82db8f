using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Reading;

public sealed class JsonTests
{
    [Fact]
    public void Json_Values_KnowTheirPlaces()
    {
        var read = TreeText.Json("\uFEFF{\n  \"a\": [1, -2.5e3, true,\r\n null],\r\"b\": {}\n}");

        Assert.Empty(read.Diagnostics);
        Assert.Equal("{a@2:3: [I'1'@2:9, N'-2.5e3'@2:12, B'true'@2:20, 0'null'@3:2]@2:8, b@4:1: {}@4:6}@1:1", TreeText.WithPlaces(read.Root));
    }

    [Theory]
    [InlineData("""{"a":"\" \\ \/ \b \f \n \r \t \u00e9 \ud83d\ude00"}""", "\" \\ / \b \f \n \r \t é 😀")]
    [InlineData("""{"a":""}""", "")]
    [InlineData("""{"a":"16:9"}""", "16:9")]
    public void Json_String_IsDecoded(string text, string expected) =>
        Assert.Equal(expected, Assert.IsType<SpecScalar>(Assert.IsType<SpecMap>(TreeText.Json(text).Root)["a"]).Text);

    [Theory]
    [InlineData("", "nothing", "OAG1002 1:1")]
    [InlineData(" \n", "nothing", "OAG1002 1:1")]
    [InlineData("null", "nothing", "OAG1002 1:1")]
    [InlineData("[1]", "nothing", "OAG1003 1:1")]
    [InlineData("// c\n{}", "nothing", "OAG1005 1:1")]
    [InlineData("{\"a\": 1, // c\n}", "{a: I'1'}", "OAG1005 1:10")]
    [InlineData("{\"a\":1,}", "{a: I'1'}", "OAG1005 1:8")]
    [InlineData("{\"a\":[1,]}", "{a: [I'1']}", "OAG1005 1:9")]
    [InlineData("{,}", "{}", "OAG1005 1:2")]
    [InlineData("{\"a\" 1}", "{}", "OAG1005 1:6")]
    [InlineData("{\"a\":\n[1 2]}", "{a: [I'1']}", "OAG1005 2:4")]
    [InlineData("{\"a\":{\"b\":[1", "{a: {b: [I'1']}}", "OAG1005 1:13")]
    [InlineData("{a: 1}", "{}", "OAG1005 1:2")]
    [InlineData("{'a': 1}", "{}", "OAG1005 1:2")]
    [InlineData("{} {}", "{}", "OAG1005 1:4")]
    [InlineData("{\"a\":01}", "{}", "OAG1005 1:8")]
    [InlineData("{\"a\":+1}", "{}", "OAG1005 1:6")]
    [InlineData("{\"a\":1.}", "{}", "OAG1005 1:8")]
    [InlineData("{\"a\":1e}", "{}", "OAG1005 1:8")]
    [InlineData("{\"a\":tru}", "{}", "OAG1005 1:6")]
    [InlineData("{\"a\":\"x\n\"}", "{}", "OAG1005 1:8")]
    [InlineData("{\"a\":\"\\q\"}", "{}", "OAG1005 1:7")]
    [InlineData("{\"a\":\"\\u12\"}", "{}", "OAG1005 1:7")]
    [InlineData("{\"a\":\"x", "{}", "OAG1005 1:8")]
    [InlineData("{\"a\":1}\0", "{a: I'1'}", "OAG1006 1:8")]
    [InlineData("{\"a\":1,\"a\":2}", "{a: I'2'}", "OAG1010 1:8")]
    [InlineData("{\"a\":\"\\ud800x\"}", "{a: S'\uFFFDx'}", "OAG1018 1:6")]
    [InlineData("{\"a\":\"x\ty\"}", "{a: S'x\ty'}", "OAG1019 1:8")]
    public void Json_Bad_IsReportedAtItsPlaceAndTheRestIsKept(string text, string kept, string findings)
    {
        var read = TreeText.Json(text);

        Assert.Equal(kept, TreeText.Of(read.Root));
        Assert.Equal(findings, TreeText.Of(read.Diagnostics));
    }

    [Theory]
    [InlineData("api.json", "{\"a\":1,}", true)]
    [InlineData("API.JSON", "{a: 1}", true)]
    [InlineData("api.yaml", "{\"a\":1,}", false)]
    [InlineData("api.yaml", "{a: 1}", false)]
    [InlineData("api", " \n{\"a\":\t1}", false)]
    public void Format_OfAText_IsFoundByNameThenByContent(string file, string text, bool fails)
    {
        var read = SpecReader.Read(new(file, text));

        Assert.Equal(fails, !read.Diagnostics.IsEmpty);
    }

    [Fact]
    public void Format_JsonUnderAnotherName_KeepsJsonsFindings()
    {
        var read = SpecReader.Read(new("api.txt", "{\"a\":1,\"a\":2}"));

        Assert.Equal("OAG1010 1:8", TreeText.Of(read.Diagnostics));
    }
}
