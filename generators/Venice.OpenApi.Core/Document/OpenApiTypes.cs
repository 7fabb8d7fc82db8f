namespace Venice.OpenApi.Document;

/// <summary>JSON Schema's types, as a set.</summary>
[Flags]
internal enum OpenApiTypes
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Number = 8,
    String = 16,
    Array = 32,
    Object = 64,
}
