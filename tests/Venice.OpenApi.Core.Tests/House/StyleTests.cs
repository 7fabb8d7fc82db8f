namespace Venice.OpenApi.Core.Tests.House;

/// <summary>What the house asks of every file.</summary>
public sealed class StyleTests
{
    private static readonly string[] Everything = ["generators", "src", "tests", "benchmarks"];

    [Fact]
    public void Sources_EveryFile_StaysUnderTheWallOf400Lines()
    {
        var tall = Repository.Sources(Everything).Where(static file => Repository.Lines(file).Length > 400);

        Assert.Empty(tall);
    }

    [Fact]
    public void Sources_NoFolder_IsADrawer()
    {
        string[] drawers = ["Helpers", "Utils", "Utilities", "Common", "Extensions", "Misc"];
        var found = Repository.Sources(Everything).Where(file => file.Split('/').Any(part => drawers.Contains(Path.GetFileNameWithoutExtension(part))));

        Assert.Empty(found);
    }

    [Fact]
    public void Sources_NoFile_HasARegion()
    {
        var found = Repository.Sources(Everything).Where(static file => Repository.Lines(file).Any(static line => line.TrimStart().StartsWith("#region", StringComparison.Ordinal)));

        Assert.Empty(found);
    }
}
