namespace Venice.OpenApi.Reading.Yaml.Subset;

/// <summary>One string for the words that a document repeats by the thousand, such as its keywords.</summary>
internal sealed class NamePool
{
    private const int Longest = 24;

    // by a number of the word's ends; a later word takes the place of an earlier one
    private readonly string?[] _names = new string?[512];

    public string Take(string text, int start, int length)
    {
        if (length is 0 or > Longest)
        {
            return length == 0 ? "" : text.Substring(start, length);
        }

        var slot = ((text[start] * 31) + (text[start + length - 1] * 7) + (text[start + (length / 2)] * 3) + length) & (_names.Length - 1);
        if (_names[slot] is { } name && name.AsSpan().SequenceEqual(text.AsSpan(start, length)))
        {
            return name;
        }

        return _names[slot] = text.Substring(start, length);
    }
}
