using System.Globalization;

namespace Venice.OpenApi.Reading;

/// <summary>The document's words and numbers as a message shows them: on one line, and not longer than <see cref="SpecLimits.Excerpt"/>.</summary>
internal static class SpecExcerpt
{
    public static string Of(string text, int length = SpecLimits.Excerpt)
    {
        var cut = text.Length <= length ? text : text.Substring(0, length) + "…";
        return cut.Any(char.IsControl) ? new string([.. cut.Select(static c => char.IsControl(c) ? '·' : c)]) : cut;
    }

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
