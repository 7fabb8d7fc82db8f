using Venice.OpenApi.Tests.Samples;
using Venice.OpenApi.Validation;

namespace Venice.OpenApi.Tests.Validation;

public sealed class ViolationCollectorTests
{
    [Fact]
    public void Collect_ManyFaults_TellsAllInTheOrderOfTheMembers()
    {
        var picture = new Picture
        {
            Id = "", Width = 0, Tags = ["ok", "too long"],
            Child = new Picture { Id = "c", Tags = ["too long"], Child = new Picture { Id = "", Width = 1281 } },
            Others = new Dictionary<string, Picture> { ["odd key's"] = new() { Id = "x", Width = -1 }, ["plain"] = new() { Id = "" } },
        };

        var violations = ViolationCollector.Collect(picture);

        Assert.Equal(
            [
                "id", "width", "tags[1]", "child.tags[0]", "child.child.id", "child.child.width", "others['odd key\\'s'].width", "others.plain.id",
            ],
            violations.Select(violation => violation.Path));
        Assert.Equal("must have 1 to 20 characters.", violations[0].Message);
        Assert.Equal("must be greater than 0 and at most 1280.", violations[1].Message);
        Assert.Equal(("maxLength", "must have at most 5 characters."), (violations[2].Rule, violations[2].Message));
    }

    [Fact]
    public void Collect_NothingWrong_AllocatesNothing()
    {
        var picture = new Picture { Id = "a", Width = 5, Tags = ["a", "b"], Child = new Picture { Id = "b" } };
        Assert.Empty(ViolationCollector.Collect(picture));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 100; round++)
        {
            ViolationCollector.Collect(picture);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Collect_NestedTooDeep_EndsWithAViolation()
    {
        var picture = new Picture { Id = "a" };
        for (var level = 0; level < 10_000; level++)
        {
            picture = new Picture { Id = "a", Child = picture };
        }

        var violation = Assert.Single(ViolationCollector.Collect(picture));

        Assert.Equal("depth", violation.Rule);
        Assert.Equal(ViolationCollector.MaxDepth, violation.Path.Split('.').Length);
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(30, 0)]
    public void Limit_KnownToTheClient_ReplacesTheDocuments(double limit, int expected) =>
        Assert.Equal(expected, ViolationCollector.Collect(new Picture { Id = new string('a', 25) }, _ => limit).Count);

    [Fact]
    public void Limit_NotKnown_IsTheDocuments() =>
        Assert.Equal("must have 1 to 20 characters.", Assert.Single(ViolationCollector.Collect(new Picture { Id = new string('a', 25) }, _ => null)).Message);

    [Theory]
    [InlineData("5", false, null, false, "minimum", "must be at least 5.")]
    [InlineData("5", true, null, false, "exclusiveMinimum", "must be greater than 5.")]
    [InlineData(null, false, "7", false, "maximum", "must be at most 7.")]
    [InlineData(null, false, "7", true, "exclusiveMaximum", "must be less than 7.")]
    public void AddRange_OneBound_NamesItsKeyword(string? minimum, bool above, string? maximum, bool below, string rule, string message)
    {
        var violations = new ViolationCollector(null);
        violations.AddRange("x", minimum, above, maximum, below);

        Assert.Equal(new Violation("x", rule, message), Assert.Single(violations.ToList()));
    }
}
