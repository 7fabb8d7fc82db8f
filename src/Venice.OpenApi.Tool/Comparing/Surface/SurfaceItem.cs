namespace Venice.OpenApi.Tool.Comparing.Surface;

/// <summary>Something in the emitted API that code may name.</summary>
/// <param name="Key">How it is named: <c>GenerateImageRequest.Inpaint</c>.</param>
/// <param name="Shape">Its type, as far as code that only uses it notices; nullability of reference types is no matter of compiling.</param>
/// <param name="Places">Where in the document it comes from.</param>
internal sealed record SurfaceItem(string Key, SurfaceItemKind Kind, SurfaceShape Shape, IReadOnlyList<string> Places)
{
    /// <summary>The type that it belongs to; itself for a type.</summary>
    public string Owner => Key.Split('.')[0];

    /// <summary>An object initializer must set it.</summary>
    public bool MustBeSet { get; init; }

    /// <summary>Callers build values of the type that it belongs to.</summary>
    public bool IsSent { get; init; }

    /// <summary>Callers read values of the type that it belongs to.</summary>
    public bool IsAnswered { get; init; }
}
