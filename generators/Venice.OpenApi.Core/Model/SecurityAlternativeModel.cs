using Venice.OpenApi.Collections;

namespace Venice.OpenApi.Model;

/// <summary>Schemes that are needed together.</summary>
internal sealed record SecurityAlternativeModel(EquatableArray<string> Schemes);
