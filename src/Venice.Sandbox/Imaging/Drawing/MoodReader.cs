namespace Venice.Sandbox.Imaging.Drawing;

/// <summary>Looks for the few words that the artist knows: the sandbox draws one city, but at the hour that was asked for.</summary>
internal static class MoodReader
{
    private static readonly string[] Night = ["night", "moon", "star", "midnight", "dark"];
    private static readonly string[] Day = ["sun", "dawn", "dusk", "morning", "golden", "day", "bright"];
    private static readonly string[] Snow = ["snow", "winter", "christmas", "frost"];

    public static Mood Read(string prompt)
    {
        var mood = Has(prompt, Snow) ? Mood.Snow : Mood.None;
        return mood | (Has(prompt, Night) ? Mood.Night : Has(prompt, Day) ? Mood.Day : Mood.None);
    }

    private static bool Has(string prompt, string[] words) => Array.Exists(words, word => prompt.Contains(word, StringComparison.OrdinalIgnoreCase));
}
