using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Venice.Sandbox.Imaging.Drawing;

/// <summary>xoshiro256**, started from a digest: the same words and seed give the same numbers on every machine and in every version.</summary>
internal sealed class SeededRandom
{
    private readonly ulong[] _state = new ulong[4];

    private SeededRandom(ReadOnlySpan<byte> digest)
    {
        for (var index = 0; index < 4; index++)
        {
            _state[index] = BinaryPrimitives.ReadUInt64LittleEndian(digest[(index * 8)..]);
        }
    }

    public static SeededRandom From(string prompt, string surroundings, long seed)
    {
        Span<byte> material = stackalloc byte[72];
        SHA256.HashData(Encoding.UTF8.GetBytes(prompt), material);
        SHA256.HashData(Encoding.UTF8.GetBytes(surroundings), material[32..]);
        BinaryPrimitives.WriteInt64LittleEndian(material[64..], seed);
        return new SeededRandom(SHA256.HashData(material));
    }

    public ulong NextUInt64()
    {
        var result = BitOperations.RotateLeft(_state[1] * 5, 7) * 9;
        var shifted = _state[1] << 17;
        _state[2] ^= _state[0];
        _state[3] ^= _state[1];
        _state[1] ^= _state[2];
        _state[0] ^= _state[3];
        _state[2] ^= shifted;
        _state[3] = BitOperations.RotateLeft(_state[3], 45);
        return result;
    }

    /// <summary>From 0 up to, not including, 1.</summary>
    public float NextSingle() => (NextUInt64() >> 40) * (1f / (1 << 24));

    public float Between(float low, float high) => low + ((high - low) * NextSingle());

    /// <summary>From 0 up to, not including, <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(NextUInt64() % (ulong)count);

    public bool Chance(float probability) => NextSingle() < probability;
}
