using System.Text.Json;

namespace Venice.OpenApi.Json;

/// <summary>Bytes that an answer carries as base64 cannot be decoded: nothing can stand in for them, so lenient reading ends here too.</summary>
internal sealed class UnreadablePayloadException(string path) : JsonException($"'{path}' is not valid base64.")
{
    public string PayloadPath => path;
}
