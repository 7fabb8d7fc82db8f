using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Venice.OpenApi.Json;

/// <summary>Text that is the same in JSON as in a .NET string: ASCII without control characters, quotes and backslashes.</summary>
internal static class PlainText
{
    private const int Block = 8;
    private const int HalfBlock = 4;

    /// <summary>Copies plain text, looking at it and narrowing it in one pass.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bytes">At least as long.</param>
    /// <returns>How many characters are copied: all of them, or less if one of the eight that follow is not plain.</returns>
    public static int Copy(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes.Length, text.Length);
        if (text.Length < Block)
        {
            return CopyShort(text, bytes);
        }

        ref var from = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(text));
        ref var to = ref MemoryMarshal.GetReference(bytes);
        var last = text.Length - Block;
        for (var at = 0; at < last; at += Block)
        {
            var characters = Unsafe.ReadUnaligned<Vector128<ushort>>(ref Unsafe.Add(ref from, at * sizeof(char)));
            if (!IsPlain(characters))
            {
                return at;
            }

            Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, at), Narrow(characters));
        }

        // the last block ends with the text: what of it was copied before is copied once more
        var end = Unsafe.ReadUnaligned<Vector128<ushort>>(ref Unsafe.Add(ref from, last * sizeof(char)));
        if (!IsPlain(end))
        {
            return last;
        }

        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, last), Narrow(end));
        return text.Length;
    }

    private static int CopyShort(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        if (text.Length < HalfBlock)
        {
            var count = 0;
            for (; count < text.Length && text[count] is >= ' ' and <= '~' and not '"' and not '\\'; count++)
            {
                bytes[count] = (byte)text[count];
            }

            return count;
        }

        // both ends as one block; they may overlap
        var last = text.Length - HalfBlock;
        ref var from = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(text));
        var characters = Vector128.Create(Unsafe.ReadUnaligned<ulong>(ref from), Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, last * sizeof(char)))).AsUInt16();
        if (!IsPlain(characters))
        {
            return 0;
        }

        ref var to = ref MemoryMarshal.GetReference(bytes);
        var halves = Vector128.Narrow(characters, characters).AsUInt32();
        Unsafe.WriteUnaligned(ref to, halves.ToScalar());
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, last), halves.GetElement(1));
        return text.Length;
    }

    private static bool IsPlain(Vector128<ushort> characters) =>
        (Vector128.GreaterThan(characters - Vector128.Create((ushort)' '), Vector128.Create((ushort)('~' - ' ')))
            | Vector128.Equals(characters, Vector128.Create((ushort)'"'))
            | Vector128.Equals(characters, Vector128.Create((ushort)'\\'))) == Vector128<ushort>.Zero;

    private static ulong Narrow(Vector128<ushort> characters) => Vector128.Narrow(characters, characters).AsUInt64().ToScalar();
}
