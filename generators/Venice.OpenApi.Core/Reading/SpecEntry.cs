using Venice.OpenApi.Diagnostics;

namespace Venice.OpenApi.Reading;

/// <summary>A key with its own place, and its value.</summary>
internal sealed record SpecEntry(string Key, SourcePlace KeyPlace, SpecNode Value);
