using System.Runtime.CompilerServices;

namespace Venice.OpenApi.Emission;

/// <summary>What the compiler makes of an interpolated string that is given to a <see cref="SourceWriter"/>: its pieces, written where they belong.</summary>
[InterpolatedStringHandler]
internal readonly ref struct SourcePieces
{
    private readonly SourceWriter _writer;

    public SourcePieces(int literalLength, int formattedCount, SourceWriter writer)
    {
        // the compiler hands them over; the writer grows by itself
        _ = literalLength + formattedCount;
        _writer = writer;
    }

    public void AppendLiteral(string text) => _writer.Append(text);

    public void AppendFormatted(string? text) => _writer.Append(text);
}
