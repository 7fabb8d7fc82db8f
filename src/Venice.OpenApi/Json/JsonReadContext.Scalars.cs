using System.Text.Json;

namespace Venice.OpenApi.Json;

/// <content>Single values.</content>
public sealed partial class JsonReadContext
{
    // no field: it would give the whole type a static constructor, which the first answer of a process waits for
    private static Uri NoUri => new("", UriKind.Relative);

    /// <summary>A text; empty when the value is none.</summary>
    /// <param name="reader">The JSON.</param>
    public string ReadString(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            try
            {
                return reader.GetString()!;
            }
            catch (InvalidOperationException)
            {
                // a lone surrogate or broken UTF-8: the reader has no way to ask first
            }
        }

        FailText(ref reader, "must be a string.");
        return "";
    }

    /// <summary>A truth value; <see langword="false"/> when the value is none.</summary>
    /// <param name="reader">The JSON.</param>
    public bool ReadBoolean(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            return reader.TokenType == JsonTokenType.True;
        }

        FailValue(ref reader, "type", "must be true or false.");
        return false;
    }

    /// <summary>A whole number of 32 bits, also written as <c>20.0</c> or <c>2e1</c>; 0 when the value is none.</summary>
    /// <param name="reader">The JSON.</param>
    public int ReadInt32(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var value))
        {
            return value;
        }

        return (int)ReadInteger(ref reader, int.MinValue, int.MaxValue, "must be a whole number of 32 bits.");
    }

    /// <summary>A whole number of 64 bits, also written as <c>20.0</c> or <c>2e1</c>; 0 when the value is none.</summary>
    /// <param name="reader">The JSON.</param>
    public long ReadInt64(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value))
        {
            return value;
        }

        return ReadInteger(ref reader, long.MinValue, long.MaxValue, "must be a whole number of 64 bits.");
    }

    /// <summary>A number; 0 when the value is none, or too large for a double.</summary>
    /// <param name="reader">The JSON.</param>
    public double ReadDouble(ref Utf8JsonReader reader)
    {
        return reader.TokenType == JsonTokenType.Number && !reader.HasValueSequence && ShortNumber.TryRead(reader.ValueSpan, out var value)
            ? value
            : ReadUnusualDouble(ref reader);
    }

    private double ReadUnusualDouble(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var value) && double.IsFinite(value))
        {
            return value;
        }

        FailNumber(ref reader, "must be a number that a double can hold.");
        return 0;
    }

    /// <summary>A number; 0 when the value is none, or too large for a decimal.</summary>
    /// <param name="reader">The JSON.</param>
    public decimal ReadDecimal(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var value))
        {
            return value;
        }

        FailNumber(ref reader, "must be a number that a decimal can hold.");
        return 0;
    }

    /// <summary>A point in time of ISO 8601; UTC when it names no offset; the default when the value is none.</summary>
    /// <param name="reader">The JSON.</param>
    public DateTimeOffset ReadDateTime(ref Utf8JsonReader reader)
    {
        if (TryReadText(ref reader, "must be a string with a date and time.") is not { } text)
        {
            return default;
        }

        if (WireText.TryParseDateTime(text, out var value))
        {
            return value;
        }

        Fail("format", "must be a date and time like 2024-01-31T12:00:00Z.");
        return default;
    }

    /// <summary>A date like <c>2024-01-31</c>; the default when the value is none.</summary>
    /// <param name="reader">The JSON.</param>
    public DateOnly ReadDate(ref Utf8JsonReader reader)
    {
        if (TryReadText(ref reader, "must be a string with a date.") is not { } text)
        {
            return default;
        }

        if (WireText.TryParseDate(text, out var value))
        {
            return value;
        }

        Fail("format", "must be a date like 2024-01-31.");
        return default;
    }

    /// <summary>A time of day like <c>12:30:00</c>, with up to seven digits of a second; the default when the value is none.</summary>
    /// <param name="reader">The JSON.</param>
    public TimeOnly ReadTime(ref Utf8JsonReader reader)
    {
        if (TryReadText(ref reader, "must be a string with a time.") is not { } text)
        {
            return default;
        }

        if (WireText.TryParseTime(text, out var value))
        {
            return value;
        }

        Fail("format", "must be a time like 12:30:00.");
        return default;
    }

    /// <summary>A UUID; the empty one when the value is none.</summary>
    /// <param name="reader">The JSON.</param>
    public Guid ReadGuid(ref Utf8JsonReader reader)
    {
        if (TryReadText(ref reader, "must be a string with a UUID.") is not { } text)
        {
            return default;
        }

        if (Guid.TryParseExact(text, "D", out var value))
        {
            return value;
        }

        Fail("format", "must be a UUID like 00000000-0000-0000-0000-000000000000.");
        return default;
    }

    /// <summary>An absolute or relative address; an empty relative one when the value is none.</summary>
    /// <param name="reader">The JSON.</param>
    public Uri ReadUri(ref Utf8JsonReader reader)
    {
        if (TryReadText(ref reader, "must be a string with a URI.") is not { } text)
        {
            return NoUri;
        }

        if (Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var value))
        {
            return value;
        }

        Fail("format", "must be a URI.");
        return NoUri;
    }

    /// <summary>Any JSON, kept as it is.</summary>
    /// <param name="reader">The JSON.</param>
    public JsonElement ReadJson(ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader);

    private long ReadInteger(ref Utf8JsonReader reader, long minimum, long maximum, string message)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            FailValue(ref reader, "type", message);
            return 0;
        }

        var isExact = reader.TryGetDecimal(out var value);
        if (isExact && decimal.Truncate(value) != value)
        {
            Fail("type", message);
            return 0;
        }

        if (!isExact || value < minimum || value > maximum)
        {
            Fail("format", message);
            return 0;
        }

        return (long)value;
    }

    private string? TryReadText(ref Utf8JsonReader reader, string message)
    {
        if (reader.TokenType == JsonTokenType.String && JsonText.TryGet(ref reader) is { } text)
        {
            return text;
        }

        FailText(ref reader, message);
        return null;
    }

    private void FailText(ref Utf8JsonReader reader, string message)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            Fail("type", "must be valid Unicode.");
            return;
        }

        FailValue(ref reader, "type", message);
    }

    private void FailNumber(ref Utf8JsonReader reader, string message)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            Fail("format", message);
            return;
        }

        FailValue(ref reader, "type", "must be a number.");
    }
}
