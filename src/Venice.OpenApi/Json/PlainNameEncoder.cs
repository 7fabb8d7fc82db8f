using System.Text.Encodings.Web;

namespace Venice.OpenApi.Json;

/// <summary>Finds nothing to escape, since the generator has looked.</summary>
/// <remarks>The platform's encoders look through bytes with instructions of the processor at hand; that code is compiled for the first name, and nothing else of a request needs it.</remarks>
internal sealed class PlainNameEncoder : JavaScriptEncoder
{
    public override int MaxOutputCharactersPerInputCharacter => Default.MaxOutputCharactersPerInputCharacter;

    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text) => -1;

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) => -1;

    public override bool WillEncode(int unicodeScalar) => false;

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        Default.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
}
