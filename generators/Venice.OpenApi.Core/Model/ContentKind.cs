namespace Venice.OpenApi.Model;

/// <summary>How content is written or read.</summary>
internal enum ContentKind
{
    Json,
    Multipart,
    Form,

    /// <summary>Bytes as they are; the property is a <see cref="TypeKind.File"/>.</summary>
    Binary,
    Text,

    /// <summary>No content.</summary>
    None,
}
