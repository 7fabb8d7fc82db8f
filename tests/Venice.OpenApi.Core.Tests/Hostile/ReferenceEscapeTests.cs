using Venice.OpenApi.Model;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Hostile;

/// <summary>References that reach for what was not handed over: nothing is opened, nothing fetched; the place becomes any JSON value and the finding stands at the reference.</summary>
public sealed class ReferenceEscapeTests
{
    [Theory]
    [InlineData("file:///etc/passwd", "OAG2007")]
    [InlineData("file:///etc/passwd#/root", "OAG2007")]
    [InlineData("FILE://localhost/etc/passwd", "OAG2007")]
    [InlineData("http://169.254.169.254/latest/meta-data/", "OAG2007")]
    [InlineData("https://pwned.example/schema.json#/A", "OAG2007")]
    [InlineData("//pwned.example/schema.json", "OAG2007")]
    [InlineData("ftp://pwned.example/a", "OAG2007")]
    [InlineData("data:application/json,{}", "OAG2007")]
    [InlineData("javascript:alert(1)", "OAG2007")]
    [InlineData("urn:example:a", "OAG2007")]
    [InlineData("jar:file:///a.zip!/b", "OAG2007")]
    [InlineData(@"\\\\server\\share\\schema.json", "OAG2008")]
    [InlineData(@"C:\\Windows\\win.ini", "OAG2008")]
    [InlineData("/etc/passwd", "OAG2008")]
    [InlineData("../../../../../../etc/passwd", "OAG2008")]
    [InlineData("..%2F..%2F..%2Fetc%2Fpasswd", "OAG2008")]
    [InlineData("/proc/self/environ#/A", "OAG2008")]
    [InlineData("~/.ssh/id_rsa", "OAG2008")]
    [InlineData("other.yaml", "OAG2008")]
    [InlineData("other.yaml%00.json", "OAG2008")]
    [InlineData("CON", "OAG2008")]
    [InlineData("#/components/schemas/../../info", "OAG2006")]
    [InlineData("#/components/schemas/Missing", "OAG2006")]
    [InlineData("#/components/schemas/%", "OAG2006")]
    [InlineData("#/components/schemas/~2", "OAG2006")]
    [InlineData("#missing", "OAG2006")]
    [InlineData("", "")]
    [InlineData("#", "")]
    [InlineData("#/paths", "")]
    [InlineData("#/components/schemas/A/properties/a", "OAG2009")]
    public void Reference_OutOfTheDocument_IsNotFollowed(string reference, string rule)
    {
        var text = "{\"openapi\":\"3.1.0\",\"paths\":{},\"components\":{\"schemas\":{\"A\":{\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"" + reference + "\"}}}}}}";

        var run = MeasuredRun.Of("api.json", text);

        Assert.Equal(rule, run.Rules);
        Assert.All(run.Findings, finding => Assert.Equal(text.IndexOf("$ref", StringComparison.Ordinal) + 7, finding.Place.Column));
        var value = run.Model!.Records.Single(static record => record.Name == "A").Properties.Single();
        Assert.Contains(value.Type.Kind, (TypeKind[])[TypeKind.Json, TypeKind.Record]);
        EmittedText.AssertHarmless(run.Files, reference);
    }

    [Theory]
    [InlineData("parameters", "\"parameters\":[{\"$ref\":\"§\"}],\"responses\":{}")]
    [InlineData("body", "\"requestBody\":{\"$ref\":\"§\"},\"responses\":{}")]
    [InlineData("answer", "\"responses\":{\"200\":{\"$ref\":\"§\"}}")]
    [InlineData("header", "\"responses\":{\"200\":{\"description\":\"\",\"headers\":{\"A\":{\"$ref\":\"§\"}}}}")]
    public void Reference_OfAnOperation_IsNotFollowed(string place, string operation)
    {
        foreach (var (reference, rule) in new[] { ("file:///etc/passwd", "OAG2007"), ("../../../etc/passwd", "OAG2008"), ("#/nowhere", "OAG2006") })
        {
            var run = MeasuredRun.Of("api.json", "{\"openapi\":\"3.1.0\",\"paths\":{\"/a\":{\"get\":{" + operation.Replace("§", reference, StringComparison.Ordinal) + "}}}}");

            Assert.True(run.Rules == rule, $"{place}: {run.Rules}");
            Assert.Single(run.Model!.Interfaces.Single().Operations);
        }
    }

    [Fact]
    public void Reference_BetweenGivenFiles_NeverLeavesThem()
    {
        var run = MeasuredRun.Of(
            "/home/a/api.yaml",
            "openapi: 3.1.0\npaths: {}\ncomponents: { schemas: { A: { $ref: 'b/types.yaml#/B' } } }",
            new SourceText("/home/a/b/types.yaml", "B: { type: object, properties: { up: { $ref: '../../../etc/passwd' }, main: { $ref: '../api.yaml#/components/schemas/A' }, self: { $ref: '../b/./types.yaml#/B' } } }"));

        Assert.Equal("OAG2008", run.Rules);
        Assert.Equal([TypeKind.Json, TypeKind.Record, TypeKind.Record], run.Model!.Records.Single().Properties.Select(static property => property.Type.Kind));
    }
}
