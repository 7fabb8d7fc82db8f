using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Venice.OpenApi.Payloads;

namespace Venice.OpenApi.Json;

/// <summary>Decodes base64 straight from the JSON's bytes: a picture's text is never made a string.</summary>
internal static class Base64Text
{
    public static bool TryDecode(ref Utf8JsonReader reader, JsonReadContext context, out ReadOnlyMemory<byte> bytes)
    {
        if (!reader.HasValueSequence && !reader.ValueIsEscaped)
        {
            return TryDecode(reader.ValueSpan, context, out bytes);
        }

        return TryDecodeCopy(ref reader, context, out bytes);
    }

    public static bool TryDecode(ReadOnlySpan<byte> text, JsonReadContext context, out ReadOnlyMemory<byte> bytes)
    {
        bytes = default;
        if (!text.IsEmpty && text[0] == (byte)'d')
        {
            text = WithoutDataPrefix(text);
        }

        if (text.IsEmpty)
        {
            return true;
        }

        var decoded = context.MakeRoom(Base64.GetMaxDecodedFromUtf8Length(text.Length));
        if (Base64.DecodeFromUtf8(text, decoded.Span, out var consumed, out var written) != OperationStatus.Done || consumed != text.Length)
        {
            return false;
        }

        bytes = decoded[..written];
        return true;
    }

    /// <summary>Escaped (many writers escape the slash) or in pieces: copied once.</summary>
    private static bool TryDecodeCopy(ref Utf8JsonReader reader, JsonReadContext context, out ReadOnlyMemory<byte> bytes)
    {
        var length = reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length;
        var copy = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var count = reader.CopyString(copy);
            return TryDecode(copy.AsSpan(0, count), context, out bytes);
        }
        catch (InvalidOperationException)
        {
            // a lone surrogate
            bytes = default;
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(copy);
        }
    }

    private static ReadOnlySpan<byte> WithoutDataPrefix(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith(DataUriPrefix.Scheme))
        {
            return text;
        }

        var comma = text[..Math.Min(text.Length, DataUriPrefix.MaxLength)].IndexOf((byte)',');
        return comma > 0 && text[..comma].EndsWith(DataUriPrefix.Mark) && Ascii.IsValid(text[..comma]) ? text[(comma + 1)..] : text;
    }
}
