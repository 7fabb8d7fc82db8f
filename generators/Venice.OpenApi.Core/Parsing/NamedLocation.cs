namespace Venice.OpenApi.Parsing;

/// <summary>An entry of a mapping.</summary>
internal sealed record NamedLocation(string Key, SpecLocation Value);
