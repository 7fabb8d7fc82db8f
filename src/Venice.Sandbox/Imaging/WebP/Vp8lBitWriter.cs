using System.Buffers.Binary;

namespace Venice.Sandbox.Imaging.WebP;

/// <summary>Writes bits, least significant first.</summary>
internal sealed class Vp8lBitWriter
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _used;
    private ulong _bits;
    private int _count;

    /// <param name="value">No bit above <paramref name="count"/> is set.</param>
    /// <param name="count">0 to 32.</param>
    public void Write(uint value, int count)
    {
        _bits |= (ulong)value << _count;
        _count += count;
        if (_count >= 32)
        {
            Reserve(4);
            BinaryPrimitives.WriteUInt32LittleEndian(_buffer.AsSpan(_used), (uint)_bits);
            _used += 4;
            _bits >>= 32;
            _count -= 32;
        }
    }

    public ReadOnlySpan<byte> Finish()
    {
        for (; _count > 0; _count -= 8)
        {
            Reserve(1);
            _buffer[_used++] = (byte)_bits;
            _bits >>= 8;
        }

        _count = 0;
        return _buffer.AsSpan(0, _used);
    }

    private void Reserve(int length)
    {
        if (_used + length > _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
    }
}
