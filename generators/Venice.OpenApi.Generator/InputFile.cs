using Venice.OpenApi.Generation;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Generator;

/// <summary>An additional file with what the project says about it.</summary>
internal sealed record InputFile(FileRole Role, SourceText Source, GeneratorOptions Options)
{
    /// <summary>The file does not exist or cannot be read.</summary>
    public bool IsMissing { get; init; }
}
