using System.Globalization;
using System.Text.RegularExpressions;
using Venice.Contracts;
using Venice.Contracts.Tests;

namespace Venice.Generated.ContractTests;

/// <summary>The figures that the guide states are those of the score.</summary>
internal static partial class DocumentedFigures
{
    public static void Require(MutationScore score)
    {
        var guide = File.ReadAllLines(Path.Combine(Checkout.Root, "docs", "contracts.md"));

        Assert.Equal(OfScore(score), OfGuide(guide, score.Side == "provider" ? 0 : 1, score.Side));
    }

    private static string OfScore(MutationScore score)
    {
        var members = score.Mutants.Where(static one => one.Mutant.Operator == MutationOperator.Drop).Select(static one => (one.Mutant.Interaction.State, one.Mutant.Place)).Distinct().Count();
        var rules = score.Mutants.Where(static one => one.Rule is not null).GroupBy(static one => one.Rule!.Split(':')[0], StringComparer.Ordinal);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {score.Mutants.Select(static one => one.Mutant.Interaction.State).Distinct().Count()} answers of {score.Mutants.Select(static one => one.Mutant.Interaction.Operation).Distinct().Count()} operations, {members} members and items, {score.Mutants.Count} mutants
            killed {score.Count(MutantVerdict.Killed)}, tolerated {score.Count(MutantVerdict.Tolerated)}, survived {score.Count(MutantVerdict.Survived)}
            {string.Join('\n', rules.Select(static rule => string.Create(CultureInfo.InvariantCulture, $"{rule.Key}: {rule.Count()}")).Order(StringComparer.Ordinal))}
            """);
    }

    private static string OfGuide(string[] guide, int column, string side)
    {
        var size = Assert.Single(guide.Select(static line => Size().Match(line)), static match => match.Success);
        var row = Assert.Single(guide.Select(static line => Row().Match(line)), match => match.Groups["side"].Value == side);
        var rules = guide.Select(static line => Rule().Match(line)).Where(static match => match.Success)
            .Select(match => (Name: match.Groups["name"].Value, Count: match.Groups[column == 0 ? "provider" : "client"].Value)).Where(static rule => rule.Count.Length > 0);
        return $"""
            {size.Value}
            killed {row.Groups["killed"].Value}, tolerated {row.Groups["tolerated"].Value}, survived {row.Groups["survived"].Value}
            {string.Join('\n', rules.Select(static rule => $"{rule.Name}: {rule.Count}").Order(StringComparer.Ordinal))}
            """;
    }

    [GeneratedRegex(@"\d+ answers of \d+ operations, \d+ members and items, \d+ mutants", RegexOptions.None, 1000)]
    private static partial Regex Size();

    [GeneratedRegex(@"^\| (?<side>provider|client): [^|]*\| (?<killed>\d+) \| (?<tolerated>\d+) \| (?<survived>\d+) \|$", RegexOptions.None, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| \*\*(?<name>[^*]+)\*\*: [^|]*\| (?<provider>\d*) ?\| (?<client>\d*) ?\|$", RegexOptions.None, 1000)]
    private static partial Regex Rule();
}
