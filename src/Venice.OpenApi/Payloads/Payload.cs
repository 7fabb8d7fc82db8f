namespace Venice.OpenApi.Payloads;

/// <summary>A payload that was taken out of JSON.</summary>
/// <param name="Offset">Where, in what is left of the JSON, the empty string stands that took its place.</param>
/// <param name="Bytes">What it decodes to; empty when the bytes went elsewhere.</param>
/// <param name="IsBroken">The string was no base64.</param>
internal readonly record struct Payload(long Offset, ReadOnlyMemory<byte> Bytes, bool IsBroken);
