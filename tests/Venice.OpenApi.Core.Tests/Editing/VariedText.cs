using System.Text.RegularExpressions;

namespace Venice.OpenApi.Core.Tests.Editing;

/// <summary>A text with places where it may say one thing or another, written <c>⟦this¦that¦nothing⟧</c>: an edit takes another alternative in one of them.</summary>
internal sealed partial class VariedText
{
    private readonly string _pattern;
    private readonly string[][] _places;
    private readonly int[] _chosen;

    public VariedText(string pattern)
    {
        _pattern = pattern;
        _places = [.. Place().Matches(pattern).Select(static match => match.Groups[1].Value.Split('¦'))];
        _chosen = new int[_places.Length];
    }

    public override string ToString()
    {
        var index = 0;
        return Place().Replace(_pattern, _ => _places[index][_chosen[index++]]);
    }

    /// <summary>Another alternative somewhere, or back to what was there first.</summary>
    public void Edit(Random random)
    {
        var place = random.Next(_places.Length);
        _chosen[place] = _chosen[place] != 0 && random.Next(2) == 0 ? 0 : random.Next(_places[place].Length);
    }

    [GeneratedRegex("⟦([^⟧]*)⟧", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
