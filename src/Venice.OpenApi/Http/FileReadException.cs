namespace Venice.OpenApi.Http;

/// <summary>A file failed while it was being sent. HTTP's own classes wrap it in what looks like a failure of the network; the call finds it again and throws it itself.</summary>
/// <remarks>What was sent until then is less than was announced, so no server can have taken it for the request.</remarks>
internal sealed class FileReadException(string message, Exception? inner = null) : IOException(message, inner)
{
    /// <summary>The one among a failure's causes, if a file was the cause.</summary>
    public static FileReadException? Find(Exception? exception)
    {
        while (exception is not (null or FileReadException))
        {
            exception = exception.InnerException;
        }

        return exception as FileReadException;
    }
}
