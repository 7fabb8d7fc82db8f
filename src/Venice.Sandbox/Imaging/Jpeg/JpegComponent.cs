using System.Numerics;

namespace Venice.Sandbox.Imaging.Jpeg;

/// <summary>Codes the blocks of one component, one after the other: transform, quantise, Huffman (T.81, F.1.2).</summary>
internal sealed class JpegComponent
{
    private readonly JpegBitWriter _writer;
    private readonly JpegHuffmanTable _dc;
    private readonly JpegHuffmanTable _ac;
    private readonly float[] _reciprocals = new float[64];
    private int _lastDc;

    public JpegComponent(JpegBitWriter writer, byte[] quantisation, JpegHuffmanTable dc, JpegHuffmanTable ac)
    {
        _writer = writer;
        _dc = dc;
        _ac = ac;
        for (var index = 0; index < 64; index++)
        {
            _reciprocals[index] = 1f / quantisation[index];
        }
    }

    /// <param name="block">Samples less 128, in natural order; overwritten.</param>
    public void Write(Span<float> block)
    {
        ForwardDct.Transform(block);
        var dc = (int)MathF.Round(block[0] * _reciprocals[0]);
        WriteValue(_dc, 0, dc - _lastDc);
        _lastDc = dc;

        var run = 0;
        for (var position = 1; position < 64; position++)
        {
            int natural = JpegTables.Zigzag[position];
            var value = (int)MathF.Round(block[natural] * _reciprocals[natural]);
            if (value == 0)
            {
                run++;
                continue;
            }

            for (; run >= 16; run -= 16)
            {
                _writer.Write(_ac.Code(0xF0), _ac.Length(0xF0));
            }

            WriteValue(_ac, run << 4, value);
            run = 0;
        }

        if (run > 0)
        {
            _writer.Write(_ac.Code(0), _ac.Length(0));
        }
    }

    private void WriteValue(JpegHuffmanTable table, int prefix, int value)
    {
        var size = 32 - BitOperations.LeadingZeroCount((uint)Math.Abs(value));
        var symbol = prefix | size;
        _writer.Write(table.Code(symbol), table.Length(symbol));
        if (size > 0)
        {
            // negative values are sent less one: the leading bit tells the sign
            _writer.Write(value < 0 ? value - 1 : value, size);
        }
    }
}
