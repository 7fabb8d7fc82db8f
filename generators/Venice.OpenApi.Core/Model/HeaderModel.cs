namespace Venice.OpenApi.Model;

/// <summary>A header: always nullable, since a server may leave it out. Types: String, Boolean, Int32, Int64, Double, Decimal, DateTime, Enum (others are bound as String).</summary>
internal sealed record HeaderModel(string Name, string WireName, TypeModel Type, DocumentationModel Documentation);
