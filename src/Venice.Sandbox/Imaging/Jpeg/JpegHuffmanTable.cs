namespace Venice.Sandbox.Imaging.Jpeg;

/// <summary>A Huffman table as T.81 defines it: how many codes of each length, and the symbols in order of their codes.</summary>
internal sealed class JpegHuffmanTable
{
    private readonly ushort[] _codes = new ushort[256];
    private readonly byte[] _lengths = new byte[256];

    public JpegHuffmanTable(byte[] counts, byte[] symbols)
    {
        Counts = counts;
        Symbols = symbols;

        // T.81, C.2: codes count up, and double from one length to the next
        int code = 0, at = 0;
        for (var length = 1; length <= 16; length++)
        {
            for (var index = 0; index < counts[length - 1]; index++)
            {
                _codes[symbols[at]] = (ushort)code++;
                _lengths[symbols[at++]] = (byte)length;
            }

            code <<= 1;
        }
    }

    public byte[] Counts { get; }

    public byte[] Symbols { get; }

    public int Code(int symbol) => _codes[symbol];

    public int Length(int symbol) => _lengths[symbol];
}
