using System.Buffers.Binary;
using System.Numerics;

namespace Venice.Sandbox.Wallets;

/// <summary>
/// Keccak-256, written from the definition of its steps: a five by five array, constants from their shift register. Slower than it could be, and owing nothing to the
/// client's, so that one mistake cannot satisfy both ends.
/// </summary>
internal static class Keccak
{
    private const int Rate = 136;

    public static byte[] Hash(params ReadOnlySpan<byte[]> parts)
    {
        var input = new List<byte>();
        foreach (var part in parts)
        {
            input.AddRange(part);
        }

        // pad10*1 with the domain bits of the original submission: none
        var length = ((input.Count / Rate) + 1) * Rate;
        var padded = new byte[length];
        input.CopyTo(padded);
        padded[input.Count] ^= 0x01;
        padded[^1] ^= 0x80;

        var lanes = new ulong[5, 5];
        for (var block = 0; block < length; block += Rate)
        {
            for (var index = 0; index < Rate / 8; index++)
            {
                lanes[index % 5, index / 5] ^= BinaryPrimitives.ReadUInt64LittleEndian(padded.AsSpan(block + (index * 8)));
            }

            Permute(lanes);
        }

        var hash = new byte[32];
        for (var index = 0; index < 4; index++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(hash.AsSpan(index * 8), lanes[index, 0]);
        }

        return hash;
    }

    private static void Permute(ulong[,] lanes)
    {
        byte register = 1;
        for (var round = 0; round < 24; round++)
        {
            MixColumns(lanes);
            TurnAndMove(lanes);
            Combine(lanes);
            for (var bit = 0; bit < 7; bit++)
            {
                // x^8 + x^6 + x^5 + x^4 + 1; the round's constant has a bit at each 2^j - 1
                if ((register & 1) == 1)
                {
                    lanes[0, 0] ^= 1UL << ((1 << bit) - 1);
                }

                register = (byte)((register << 1) ^ ((register >> 7) * 0x71));
            }
        }
    }

    private static void MixColumns(ulong[,] lanes)
    {
        var parity = new ulong[5];
        for (var x = 0; x < 5; x++)
        {
            for (var y = 0; y < 5; y++)
            {
                parity[x] ^= lanes[x, y];
            }
        }

        for (var x = 0; x < 5; x++)
        {
            for (var y = 0; y < 5; y++)
            {
                lanes[x, y] ^= parity[(x + 4) % 5] ^ BitOperations.RotateLeft(parity[(x + 1) % 5], 1);
            }
        }
    }

    private static void TurnAndMove(ulong[,] lanes)
    {
        var (x, y) = (1, 0);
        var current = lanes[x, y];
        for (var step = 0; step < 24; step++)
        {
            (x, y) = (y, ((2 * x) + (3 * y)) % 5);
            (current, lanes[x, y]) = (lanes[x, y], BitOperations.RotateLeft(current, (step + 1) * (step + 2) / 2 % 64));
        }
    }

    private static void Combine(ulong[,] lanes)
    {
        for (var y = 0; y < 5; y++)
        {
            ulong[] row = [lanes[0, y], lanes[1, y], lanes[2, y], lanes[3, y], lanes[4, y]];
            for (var x = 0; x < 5; x++)
            {
                lanes[x, y] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]);
            }
        }
    }
}
