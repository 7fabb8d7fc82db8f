using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Venice.OpenApi.Json;

/// <content>Help for values that may be one of several types.</content>
public sealed partial class JsonReadContext
{
    private readonly TrialBudget? _trialBudget;
    private TrialBudget? _ownBudget;
    private bool _hasFailedTrial;

    private bool _isTrial => _trialBudget is not null;

    /// <summary>Looks ahead for a member of the object that the reader stands on or in.</summary>
    /// <param name="reader">A copy: the caller's own reader stays where it is.</param>
    /// <param name="wireName">The member.</param>
    /// <returns>Its text; <see langword="null"/> when it is not there, or no text. When it comes twice, the last one.</returns>
    public string? FindString(Utf8JsonReader reader, scoped ReadOnlySpan<byte> wireName) => new UnionScan(reader).FindString(wireName);

    /// <summary>Looks at the members of the object that the reader stands on, to tell which case of a union it is.</summary>
    /// <param name="reader">A copy: the caller's own reader stays where it is.</param>
    public UnionScan ScanObject(Utf8JsonReader reader) => new(reader);

    /// <summary>The shape that the object has.</summary>
    /// <param name="reader">A copy that stands on the object.</param>
    /// <param name="shapes">The shapes of a union's cases, in the document's order.</param>
    /// <param name="hasOther">Whether something else takes an object that is none of them: a shape that fits but is not right is left to it.</param>
    /// <returns>
    /// Of the shapes that fit (all required members there, all constants equal) the one with the most required members and constants; among those the one that
    /// knows the most of the members that came; among those the first. Where several fit, those that know as many members are tried in this order, and the first
    /// whose content is right is taken; when none is, the first of all. -1 when none fits.
    /// </returns>
    public int Choose(Utf8JsonReader reader, ReadOnlySpan<ObjectShape> shapes, bool hasOther = false)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return -1;
        }

        var start = reader;
        var members = ObjectShape.MembersOf(ref reader);
        var fitting = new List<(int Demands, int Known, int Index)>(2);
        for (var index = 0; index < shapes.Length; index++)
        {
            if (shapes[index].Rate(members) is { } rating)
            {
                fitting.Add((rating.Demands, rating.Known, -index));
            }
        }

        if (fitting.Count == 0 || (fitting.Count == 1 && !hasOther))
        {
            return fitting.Count == 0 ? -1 : -fitting[0].Index;
        }

        return FirstRight(fitting, start, shapes) ?? (hasOther ? -1 : -fitting[0].Index);
    }

    /// <summary>The list that the value is, where the kind of the first item does not tell.</summary>
    /// <param name="reader">A copy that stands on the list.</param>
    /// <param name="shapes">What the items of a union's lists look like, in the document's order; they are tried on whole lists.</param>
    /// <returns>Chosen by the first item as objects are chosen, then by trying the whole list; the first when the list is empty. -1 when the first item fits none.</returns>
    public int ChooseList(Utf8JsonReader reader, ReadOnlySpan<ObjectShape> shapes)
    {
        var start = reader;
        if (FirstItem(reader) == JsonTokenType.None)
        {
            return 0;
        }

        reader.Read();
        var members = reader.TokenType == JsonTokenType.StartObject ? ObjectShape.MembersOf(ref reader) : [];
        var fitting = new List<(int Demands, int Known, int Index)>(2);
        for (var index = 0; index < shapes.Length; index++)
        {
            if (shapes[index].Rate(members) is { } rating)
            {
                fitting.Add((rating.Demands, rating.Known, -index));
            }
        }

        if (fitting.Count > 1)
        {
            AddFurtherItems(fitting, reader, shapes);
        }

        return fitting.Count switch
        {
            0 => -1,
            1 => -fitting[0].Index,
            _ => FirstRight(fitting, start, shapes) ?? -fitting[0].Index,
        };
    }

    /// <summary>A first item that has little in it says little: what the others have counts as well.</summary>
    private static void AddFurtherItems(List<(int Demands, int Known, int Index)> fitting, Utf8JsonReader reader, ReadOnlySpan<ObjectShape> shapes)
    {
        while (reader.TokenType == JsonTokenType.EndObject && reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var members = ObjectShape.MembersOf(ref reader);
            for (var i = 0; i < fitting.Count; i++)
            {
                fitting[i] = fitting[i] with { Known = fitting[i].Known + (shapes[-fitting[i].Index].Rate(members)?.Known ?? 0) };
            }
        }
    }

    private int? FirstRight(List<(int Demands, int Known, int Index)> fitting, Utf8JsonReader start, ReadOnlySpan<ObjectShape> shapes)
    {
        fitting.Sort(static (one, other) => other.CompareTo(one));
        foreach (var (_, known, index) in fitting)
        {
            if (known >= fitting[0].Known && shapes[-index].IsRight(start, this))
            {
                return -index;
            }
        }

        return null;
    }

    /// <summary>The kind of a list's first item; <see cref="JsonTokenType.None"/> when the list is empty, or the value is none.</summary>
    /// <param name="reader">A copy that stands on the list.</param>
    public JsonTokenType FirstItem(Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.StartArray && reader.Read() && reader.TokenType != JsonTokenType.EndArray ? reader.TokenType : JsonTokenType.None;

    /// <summary>Whether the value is a text with a date and time.</summary>
    /// <param name="reader">The JSON.</param>
    public static bool IsDateTime(ref Utf8JsonReader reader) => ShortText(ref reader) is { } text && WireText.TryParseDateTime(text, out _);

    /// <summary>Whether the value is a text with a date.</summary>
    /// <param name="reader">The JSON.</param>
    public static bool IsDate(ref Utf8JsonReader reader) => ShortText(ref reader) is { } text && WireText.TryParseDate(text, out _);

    /// <summary>Whether the value is a text with a time of day.</summary>
    /// <param name="reader">The JSON.</param>
    public static bool IsTime(ref Utf8JsonReader reader) => ShortText(ref reader) is { } text && WireText.TryParseTime(text, out _);

    /// <summary>Whether the value is a text with a UUID.</summary>
    /// <param name="reader">The JSON.</param>
    public static bool IsGuid(ref Utf8JsonReader reader) => ShortText(ref reader) is { } text && Guid.TryParseExact(text, "D", out _);

    /// <summary>Reads the value as one case of a union, if it is one without any violation.</summary>
    /// <typeparam name="T">The case.</typeparam>
    /// <param name="reader">The JSON; it moves on only when the case fits.</param>
    /// <param name="read">Reads the case.</param>
    /// <param name="value">The case.</param>
    /// <returns><see langword="false"/> when the case does not fit, or so much was tried in vain before that trying on would cost too long.</returns>
    public bool TryRead<T>(ref Utf8JsonReader reader, JsonValueReader<T> read, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(read);
        var budget = _trialBudget ?? (_ownBudget ??= new TrialBudget());
        value = default;
        if (_hasFailedTrial || budget.IsSpent)
        {
            return false;
        }

        var trial = new JsonReadContext(budget) { _announced = _announced, _payloads = _payloads, _hasPayloads = _hasPayloads, _origin = _origin };
        var copy = reader;
        value = read(ref copy, trial);
        budget.Spend(copy.BytesConsumed - reader.BytesConsumed);
        if (!trial._hasFailedTrial)
        {
            reader = copy;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>A text that is short enough to be a date, a UUID or a name: a picture is not copied to find out that it is none.</summary>
    /// <param name="reader">The JSON.</param>
    /// <returns><see langword="null"/> when the value is no text, longer than 256 bytes, or no valid Unicode.</returns>
    public static string? ShortText(ref Utf8JsonReader reader)
    {
        var length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        return reader.TokenType == JsonTokenType.String && length <= 256 ? JsonText.TryGet(ref reader) : null;
    }
}
