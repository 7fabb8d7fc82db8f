namespace Venice.Sandbox.Imaging.Jpeg;

/// <summary>Writes entropy-coded bits, most significant first, a zero byte after every 0xFF (T.81, F.1.2.3).</summary>
internal sealed class JpegBitWriter(Stream output)
{
    private readonly byte[] _buffer = new byte[4096];
    private int _used;
    private uint _bits;
    private int _count;

    public void Write(int value, int count)
    {
        _bits = (_bits << count) | ((uint)value & ((1u << count) - 1));
        _count += count;
        while (_count >= 8)
        {
            _count -= 8;
            Put((byte)(_bits >> _count));
        }
    }

    /// <summary>Fills the last byte with ones and hands everything over.</summary>
    public void Finish()
    {
        if (_count > 0)
        {
            Write(0x7F, 8 - _count);
        }

        Flush();
    }

    private void Put(byte value)
    {
        if (_used + 2 > _buffer.Length)
        {
            Flush();
        }

        _buffer[_used++] = value;
        if (value == 0xFF)
        {
            _buffer[_used++] = 0;
        }
    }

    private void Flush()
    {
        output.Write(_buffer, 0, _used);
        _used = 0;
    }
}
