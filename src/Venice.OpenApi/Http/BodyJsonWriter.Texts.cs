using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Venice.OpenApi.Json;

namespace Venice.OpenApi.Http;

/// <content>Texts: plain ones are copied, all others go through the platform's encoder.</content>
internal sealed partial class BodyJsonWriter
{
    /// <summary>Up to so many characters room is made for the most bytes that a text can take; a longer one is counted.</summary>
    private const int ShortText = 1024;

    private const int MostBytesOfCharacter = 3;

    // relaxed: base64 keeps its plus signs, and text its letters; bodies are no HTML
    private static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public override void WriteString(string value)
    {
        if (value is null)
        {
            WriteNull(); // what the compiler has warned of is written as it is, like the platform does
            return;
        }

        var space = Room(value.Length + 3);
        space[0] = (byte)'"';
        var plain = PlainText.Copy(value, space[1..]);
        if (plain < value.Length)
        {
            _count += plain + 1;
            WriteSpecial(value.AsSpan(plain));
            return;
        }

        space[plain + 1] = (byte)'"';
        space[plain + 2] = (byte)',';
        _count += plain + 3;
    }

    /// <summary>Writes the rest of a text, in which something may have to be escaped, and ends it.</summary>
    private void WriteSpecial(ReadOnlySpan<char> text)
    {
        var space = Room(MostBytes(text));
        if (Utf8.FromUtf16(text, space, out _, out var length, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            // no valid Unicode: what is not becomes the escaped character that stands for it
            var escaped = Encoder.Encode(text.ToString());
            _count += Encoding.UTF8.GetBytes(escaped, Room(MostBytes(escaped)));
        }
        else if (Encoder.FindFirstCharacterToEncodeUtf8(space[..length]) is >= 0 and var first)
        {
            _count += first;
            Escape(space[first..length]);
        }
        else
        {
            _count += length;
        }

        space = Room(2);
        space[0] = (byte)'"';
        space[1] = (byte)',';
        _count += 2;
    }

    private static int MostBytes(ReadOnlySpan<char> text) => text.Length <= ShortText ? text.Length * MostBytesOfCharacter : Encoding.UTF8.GetByteCount(text);

    private void Escape(ReadOnlySpan<byte> text)
    {
        // apart, since it lies where its escaped form is written
        var rented = ArrayPool<byte>.Shared.Rent(text.Length);
        text.CopyTo(rented);
        text = rented.AsSpan(0, text.Length);
        OperationStatus status;
        do
        {
            status = Encoder.EncodeUtf8(text, Room(text.Length + ShortText), out var read, out var written);
            text = text[read..];
            _count += written;
        }
        while (status == OperationStatus.DestinationTooSmall);

        ArrayPool<byte>.Shared.Return(rented);
    }
}
