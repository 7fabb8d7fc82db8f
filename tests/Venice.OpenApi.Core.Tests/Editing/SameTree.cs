using Venice.OpenApi.Core.Tests.Reading;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Editing;

/// <summary>Holds what was read of an edit to what reading the whole gives.</summary>
internal static class SameTree
{
    /// <summary>The document after the edit, if it is the one that it should be.</summary>
    public static SpecDocument AssertReadAgain(SpecDocument before, string text)
    {
        var expected = SpecReader.Read(new(before.File, text));
        var actual = SpecReader.ReadAgain(new(before.File, text), before);
        if (!Equal(expected.Root, actual.Root) || expected.Diagnostics != actual.Diagnostics || expected.PlainText != actual.PlainText || expected.IsTree != actual.IsTree)
        {
            Assert.Fail($"""
                {before.PlainText?.Replace("\r", "␍", StringComparison.Ordinal)}
                ──── became
                {text.Replace("\r", "␍", StringComparison.Ordinal)}
                ──── which is
                {TreeText.WithPlaces(expected.Root)} {TreeText.Of(expected.Diagnostics)}
                ──── and not
                {TreeText.WithPlaces(actual.Root)} {TreeText.Of(actual.Diagnostics)}
                """);
        }

        return actual;
    }

    public static bool Equal(SpecNode? left, SpecNode? right)
    {
        if (left?.Place != right?.Place)
        {
            return false;
        }

        switch (left, right)
        {
            case (null, null):
                return true;
            case (SpecScalar one, SpecScalar other):
                return one.Kind == other.Kind && one.Text == other.Text;
            case (SpecList one, SpecList other):
                return one.Items.Count == other.Items.Count && one.Items.Zip(other.Items).All(static pair => Equal(pair.First, pair.Second));
            case (SpecMap one, SpecMap other):
                return one.Entries.Count == other.Entries.Count
                    && one.Entries.Zip(other.Entries).All(static pair => pair.First.Key == pair.Second.Key && pair.First.KeyPlace == pair.Second.KeyPlace && Equal(pair.First.Value, pair.Second.Value));
            default:
                return false;
        }
    }
}
