using System.Globalization;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Parsing;

/// <summary>
/// Reads the values of a mapping by kind. A missing or empty value is <see langword="null"/>; one of another kind is too, and is reported,
/// unless what it means is beyond doubt (a quoted number, a number where a text belongs).
/// </summary>
internal sealed class NodeReader(DiagnosticBag bag)
{
    public SpecLocation? Map(SpecLocation at, string key) => Value(at, key) switch
    {
        null => null,
        SpecMap map => at.Child(key, map),
        var other => Wrong<SpecLocation>(key, "a mapping", other),
    };

    /// <summary>The entries of a mapping that are not extensions.</summary>
    public IEnumerable<NamedLocation> Entries(SpecLocation? at)
    {
        foreach (var entry in at?.Map?.Entries ?? [])
        {
            if (!entry.Key.StartsWith("x-", StringComparison.Ordinal))
            {
                yield return new(entry.Key, at!.Child(entry.Key, entry.Value));
            }
        }
    }

    public IReadOnlyList<SpecLocation> Items(SpecLocation at, string key)
    {
        switch (Value(at, key))
        {
            case null:
                return [];
            case SpecList list:
                var parent = at.Child(key, list);
                var items = new SpecLocation[list.Items.Count];
                for (var i = 0; i < items.Length; i++)
                {
                    items[i] = parent.Child(i, list.Items[i]);
                }

                return items;
            case var other:
                Wrong<object>(key, "a list", other);
                return [];
        }
    }

    public IReadOnlyList<string> Texts(SpecLocation at, string key)
    {
        switch (Value(at, key))
        {
            case null:
                return [];
            case SpecList list:
                return Texts(list, key);
            case var other:
                Wrong<object>(key, "a list", other);
                return [];
        }
    }

    private List<string> Texts(SpecList list, string key)
    {
        var texts = new List<string>(list.Items.Count);
        foreach (var item in list.Items)
        {
            if (item is SpecScalar { IsNull: false } scalar)
            {
                texts.Add(scalar.Text);
            }
            else
            {
                Wrong<object>(key, "a list of texts", item);
            }
        }

        return texts;
    }

    public string? Text(SpecLocation at, string key)
    {
        switch (Value(at, key))
        {
            case null:
                return null;
            case SpecScalar { IsString: true } text:
                return text.Text;
            case SpecScalar scalar:
                return AsMeant(key, "a text", scalar, scalar.Text);
            case var other:
                return Wrong<string>(key, "a text", other);
        }
    }

    public bool? Boolean(SpecLocation at, string key)
    {
        switch (Value(at, key))
        {
            case null:
                return null;
            case SpecScalar { Kind: SpecScalarKind.Boolean } boolean:
                return boolean.IsTrue;
            case SpecScalar { IsString: true, Text: "true" or "false" } text:
                return AsMeant(key, "a boolean", text, text.Text) == "true";
            case var other:
                Wrong<object>(key, "true or false", other);
                return null;
        }
    }

    public bool Flag(SpecLocation at, string key) => Boolean(at, key) == true;

    /// <summary>A finite number, as it is written; octal and hexadecimal ones in decimal.</summary>
    public string? Number(SpecLocation at, string key)
    {
        switch (Value(at, key))
        {
            case null:
                return null;
            case SpecScalar { Kind: SpecScalarKind.Integer or SpecScalarKind.Number } number:
                return NumberText.Normalize(number.Text) ?? UnfitNumber(at, key, "a finite number");
            case SpecScalar { IsString: true } text when NumberText.Normalize(text.Text) is { } meant:
                return AsMeant(key, "a number", text, meant);
            case var other:
                return Wrong<string>(key, "a number", other);
        }
    }

    /// <summary>A count: whole, not negative, at most <see cref="long.MaxValue"/>.</summary>
    public long? Count(SpecLocation at, string key)
    {
        if (Number(at, key) is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value >= 0 && value <= long.MaxValue && value == decimal.Truncate(value))
        {
            return (long)value;
        }

        UnfitNumber(at, key, "a whole number from 0 on");
        return null;
    }

    /// <summary>The value, where one is written: an empty one says nothing.</summary>
    public SpecNode? Value(SpecLocation at, string key) => at.Map?[key] is { } node and not SpecScalar { IsNull: true } ? node : null;

    public T? Wrong<T>(string key, string expected, SpecNode found)
        where T : class
    {
        bag.Report(ParsingRules.WrongShape, found.Place, NodeText.Shown(key), expected, NodeText.KindOf(found));
        return null;
    }

    public string? UnfitNumber(SpecLocation at, string key, string expected)
    {
        var found = at.Map![key]!;
        bag.Report(ParsingRules.UnfitNumber, found.Place, key, expected, NodeText.Shown(found));
        return null;
    }

    private string AsMeant(string key, string expected, SpecScalar found, string meant)
    {
        bag.Report(ParsingRules.ReadAsMeant, found.Place, NodeText.Shown(key), expected, NodeText.KindOf(found));
        return meant;
    }
}
