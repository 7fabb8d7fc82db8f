namespace Venice.OpenApi.Tool.Comparing.Surface;

/// <summary>What a name in the emitted API stands for.</summary>
internal enum SurfaceItemKind
{
    Type,
    Property,
    Value,
    Case,
    Method,
}
