namespace Venice.OpenApi;

/// <summary>What went wrong with a call.</summary>
public enum ApiFailure
{
    /// <summary>The service answered with a status that stands for an error.</summary>
    ErrorStatus,

    /// <summary>A success of another media type than the operation answers with, such as the HTML page of a proxy.</summary>
    UnexpectedContentType,

    /// <summary>A success without the content that it should have.</summary>
    EmptyContent,

    /// <summary>A success whose content is no JSON, is cut, or is JSON of another kind altogether.</summary>
    MalformedContent,

    /// <summary>A success whose payload (base64) cannot be decoded.</summary>
    UnreadablePayload,

    /// <summary>A success that is larger than the options allow.</summary>
    ContentTooLarge,

    /// <summary>The connection broke after the request had begun: the service may have received it, and may have charged for it.</summary>
    ConnectionLost,

    /// <summary>There was no connection at all: nothing was sent.</summary>
    ConnectionFailed,

    /// <summary>The time of the options (or of the HTTP client) was over: the service may have received the request.</summary>
    Timeout,

    /// <summary>The service answered with a status that the document does not name and that stands for no error.</summary>
    UnexpectedStatus,
}
