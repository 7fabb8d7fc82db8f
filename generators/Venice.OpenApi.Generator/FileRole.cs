namespace Venice.OpenApi.Generator;

/// <summary>What an additional file is to the generator.</summary>
internal enum FileRole
{
    /// <summary>A YAML or JSON file that a document may refer to.</summary>
    Other,

    /// <summary>A document to emit code from.</summary>
    Document,
}
