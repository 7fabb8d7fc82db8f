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

    /// <summary>Answers only: item by item, as server-sent events, or as lines or records of JSON.</summary>
    Stream,

    /// <summary>No content.</summary>
    None,
}
