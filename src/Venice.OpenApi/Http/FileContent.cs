namespace Venice.OpenApi.Http;

/// <summary>A file itself as content.</summary>
internal static class FileContent
{
    public static HttpContent Create(FileInput file, RequestFiles files) =>
        files.Find(file) is { Bytes: null } opened ? new OpenedFileContent(opened) : new ReadOnlyMemoryContent(files.BytesOf(file));
}
