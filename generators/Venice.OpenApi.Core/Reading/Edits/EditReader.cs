using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Reading.Json;
using Venice.OpenApi.Reading.Yaml.Subset;

namespace Venice.OpenApi.Reading.Edits;

/// <summary>
/// Reads what an edit touched, and takes the rest from the tree that was there: typing in a line of a long document is the usual edit. It gives the tree that
/// reading the whole would give, and gives up where that is not certain: when lines come or go (everything behind them moves), when something is found, or
/// when the reader does not stop where the next key or item stood.
/// </summary>
internal static class EditReader
{
    /// <returns>The document after the edit; <see langword="null"/> when the whole is to be read.</returns>
    public static SpecDocument? TryRead(SpecDocument before, string text)
    {
        // A text that is no longer holds no more values, and of these the whole reader would have to count all.
        if (before is not { PlainText: { } old, Root: SpecMap root } || text.Length > SpecLimits.Values)
        {
            return null;
        }

        var edit = TextEdit.Between(old, text);
        if (edit is { Start: var start, OldEnd: var end } && (start == 0 || old[start - 1] == '\r' || LineEnds(old, start, end) != LineEnds(text, start, edit.NewEnd)))
        {
            return null;
        }

        var place = TextPosition.Place(before.File, text, start);
        var isJson = text.AsSpan().TrimStart() is ['{', ..];
        if (EditedEntry.Find(root, place, place.Line + LineEnds(old, start, end), isJson) is not { } edited)
        {
            return null;
        }

        var at = StartOf(edited.Entry.KeyPlace, text, start, place.Line);
        var entry = isJson ? ReadJson(old, text, at, edit, edited) : SubsetReader.TryReadEntry(before.File, text, at, edited);
        var hasItsKey = entry?.Key == edited.Entry.Key;
        return entry is null || (!hasItsKey && edited.Map[entry.Key] is not null)
            ? null
            : before with { Root = edited.With(entry), PlainText = text, Edit = new(root, edited.Way(hasItsKey)) };
    }

    /// <summary>What was to be read there before tells where it ended: what the edit made of it must end with the same rest of the text.</summary>
    private static SpecEntry? ReadJson(string old, string text, int at, TextEdit edit, EditedEntry edited)
    {
        var place = edited.Entry.KeyPlace;
        return JsonReader.TryReadEntry(old, at, place, edited.Depth) is { } was && was.End >= edit.OldEnd
            && JsonReader.TryReadEntry(text, at, place, edited.Depth) is { } now && now.End - was.End == edit.NewEnd - edit.OldEnd
            ? now.Entry
            : null;
    }

    private static int LineEnds(string text, int start, int end)
    {
        var count = 0;
        for (var i = start; i < end; i++)
        {
            count += TextPosition.IsLineEnd(text, i) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The index of a place that stands before <paramref name="at"/>, which is in line <paramref name="line"/>.</summary>
    private static int StartOf(SourcePlace place, string text, int at, int line)
    {
        while (at > 0 && !TextPosition.IsLineEnd(text, at - 1))
        {
            at--;
        }

        for (; line > place.Line; line--)
        {
            do
            {
                at--;
            }
            while (at > 0 && !TextPosition.IsLineEnd(text, at - 1));
        }

        return at + place.Column - 1;
    }
}
