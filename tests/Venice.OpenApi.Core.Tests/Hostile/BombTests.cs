using System.Globalization;

namespace Venice.OpenApi.Core.Tests.Hostile;

/// <summary>Documents that cost more than they should: each ends, on a small stack, within a bound of memory that grows no faster than its text, and says what was cut.</summary>
public sealed class BombTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<Bomb> All = [.. TextBombs.All, .. SchemaBombs.All, .. OperationBombs.All];

    public static TheoryData<string> Names => [.. All.Select(static bomb => bomb.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Bomb_Thin_EndsWithinItsBounds(string name) => Explode(name, static bomb => bomb.Size.Thin);

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Names))]
    public void Bomb_Full_EndsWithinItsBounds(string name) => Explode(name, static bomb => bomb.Size.Full);

    private void Explode(string name, Func<Bomb, int> size)
    {
        var bomb = All.Single(bomb => bomb.Name == name);
        var text = bomb.Text(size(bomb));

        var run = MeasuredRun.Of(bomb.File, text);

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"BOMB {name}: {text.Length} characters, {run.AllocatedBytes / 1e6:F1} MB allocated ({(run.AllocatedBytes - 1_000_000) / (double)text.Length:F0} a character), {run.Time.TotalSeconds:F2} s, {run.Files.Count} files of {run.Characters} characters, {run.Rules}"));
        Assert.True(run.AllocatedBytes <= bomb.Limit(text), $"{run.AllocatedBytes:N0} bytes were allocated for {text.Length:N0} characters, at most {bomb.Limit(text):N0} are allowed.");
        Assert.True(run.Findings.Count <= 1100, $"{run.Findings.Count} findings");
        Assert.True(bomb.Rules == "*" || bomb.Rules == run.Rules, $"Expected {bomb.Rules}, got {run.Rules}.");
    }
}
