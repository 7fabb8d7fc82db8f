using System.Globalization;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Parsing;

/// <summary>Walks a JSON pointer through a file, and through the references on its way into what they mean.</summary>
internal sealed class PointerWalker(Func<SpecFile, string, FoundReference> find)
{
    /// <summary>Steps through references may nest (the way of one leads through another): each nesting costs stack.</summary>
    private const int MaxNesting = 32;

    private const int LongestChain = 100;

    private int _nesting;

    public SpecLocation? Walk(SpecFile file, string fragment)
    {
        if (_nesting == MaxNesting)
        {
            return null;
        }

        _nesting++;
        SpecLocation? at = file.Top;
        foreach (var token in fragment.Split('/').Skip(1))
        {
            at = Step(at, token);
            if (at is null)
            {
                break;
            }
        }

        _nesting--;
        return at;
    }

    private static SpecLocation? Inside(SpecLocation at, string token)
    {
        switch (at.Node)
        {
            case SpecMap map:
                var key = JsonPointer.Decode(token);
                var node = map[key];
                if (node is null)
                {
                    // Some keys hold a percent sign of their own, and the writer of the pointer did not encode it.
                    key = JsonPointer.Unescape(token);
                    node = map[key];
                }

                return node is null ? null : at.Child(key, node);
            case SpecList list:
                return int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Items.Count
                    ? at.Child(index, list.Items[index])
                    : null;
            default:
                return null;
        }
    }

    private SpecLocation? Step(SpecLocation at, string token)
    {
        SpecLocation? current = at;
        for (var steps = 0; current is not null && steps < LongestChain; steps++)
        {
            if (Inside(current, token) is { } found)
            {
                return found;
            }

            current = current.Reference is { } reference ? find(current.File, reference.Text).Target : null;
        }

        return null;
    }
}
