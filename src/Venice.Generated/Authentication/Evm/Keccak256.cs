using System.Buffers.Binary;
using System.Numerics;

namespace Venice;

/// <summary>
/// Keccak-256 as Ethereum uses it: the sponge of SHA-3 with the padding from before its standardisation, which is why .NET's SHA3-256 gives other hashes.
/// It hashes messages and public keys, never a secret.
/// </summary>
internal static class Keccak256
{
    public const int Length = 32;

    /// <summary>The first byte of the padding. SHA-3 proper has 6.</summary>
    private const byte OriginalPadding = 1;

    private const int Rate = 136;
    private const int Lanes = 25;

    private static ReadOnlySpan<ulong> RoundConstants =>
    [
        0x0000000000000001, 0x0000000000008082, 0x800000000000808A, 0x8000000080008000, 0x000000000000808B, 0x0000000080000001,
        0x8000000080008081, 0x8000000000008009, 0x000000000000008A, 0x0000000000000088, 0x0000000080008009, 0x000000008000000A,
        0x000000008000808B, 0x800000000000008B, 0x8000000000008089, 0x8000000000008003, 0x8000000000008002, 0x8000000000000080,
        0x000000000000800A, 0x800000008000000A, 0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008,
    ];

    /// <summary>How far the lanes turn, in the order in which <see cref="Places"/> visits them.</summary>
    private static ReadOnlySpan<byte> Turns => [1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44];

    private static ReadOnlySpan<byte> Places => [10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1];

    public static byte[] Hash(ReadOnlySpan<byte> data)
    {
        var hash = new byte[Length];
        Hash(data, hash);
        return hash;
    }

    /// <param name="data">What to hash.</param>
    /// <param name="hash">Takes 32 bytes.</param>
    /// <param name="padding">For comparison with SHA-3: 6 there.</param>
    public static void Hash(ReadOnlySpan<byte> data, Span<byte> hash, byte padding = OriginalPadding)
    {
        Span<ulong> state = stackalloc ulong[Lanes];
        state.Clear();
        for (; data.Length >= Rate; data = data[Rate..])
        {
            Absorb(state, data[..Rate]);
        }

        Span<byte> last = stackalloc byte[Rate];
        last.Clear();
        data.CopyTo(last);
        last[data.Length] = padding;
        last[Rate - 1] |= 0x80;
        Absorb(state, last);
        for (var lane = 0; lane < Length / sizeof(ulong); lane++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(hash[(lane * sizeof(ulong))..], state[lane]);
        }
    }

    private static void Absorb(Span<ulong> state, ReadOnlySpan<byte> block)
    {
        for (var lane = 0; lane < Rate / sizeof(ulong); lane++)
        {
            state[lane] ^= BinaryPrimitives.ReadUInt64LittleEndian(block[(lane * sizeof(ulong))..]);
        }

        foreach (var constant in RoundConstants)
        {
            Round(state);
            state[0] ^= constant;
        }
    }

    private static void Round(Span<ulong> state)
    {
        Span<ulong> row = stackalloc ulong[5];
        for (var x = 0; x < 5; x++)
        {
            row[x] = state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20];
        }

        for (var x = 0; x < 5; x++)
        {
            var parity = row[(x + 4) % 5] ^ BitOperations.RotateLeft(row[(x + 1) % 5], 1);
            for (var y = 0; y < Lanes; y += 5)
            {
                state[y + x] ^= parity;
            }
        }

        var moving = state[1];
        for (var step = 0; step < Places.Length; step++)
        {
            var place = Places[step];
            (moving, state[place]) = (state[place], BitOperations.RotateLeft(moving, Turns[step]));
        }

        for (var y = 0; y < Lanes; y += 5)
        {
            state.Slice(y, 5).CopyTo(row);
            for (var x = 0; x < 5; x++)
            {
                state[y + x] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]);
            }
        }
    }
}
