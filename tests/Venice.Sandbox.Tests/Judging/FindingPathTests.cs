using Venice.Sandbox.Judging;

namespace Venice.Sandbox.Tests.Judging;

public sealed class FindingPathTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("width", "width")]
    [InlineData("style_references[0].strength", "style_references|0|strength")]
    [InlineData("headers['odd key'].x", "headers|odd key|x")]
    [InlineData("['a.b[0]']", "a.b[0]")]
    [InlineData("a[0][12].b", "a|0|12|b")]
    public void Read_AnyPath_GivesItsSteps(string path, string steps) => Assert.Equal(steps, string.Join('|', FindingPath.Read(path)));

    [Fact]
    public void Answer_NestedFindings_AreATreeOfFields()
    {
        var answer = DetailTree.Answer([new Finding([], "required", "one"), new Finding(["a", "0", "b"], "type", "two"), new Finding(["a"], "maxItems", "three")]);
        Assert.Equal(400, answer.Status);
        Assert.Equal(
            """{"_errors":["one"],"a":{"_errors":["three"],"0":{"_errors":[],"b":{"_errors":["two"]}}}}""",
            answer.Json!["details"]!.ToJsonString());
    }

    [Fact]
    public void Body_AsText_TellsNothing() => Assert.Equal("BodyFields", new BodyFields("a prompt", BodyFields.NoUploads).ToString());
}
