namespace Venice;

/// <summary>A call to Venice did not succeed. No message quotes a prompt, a key or a picture.</summary>
public abstract class VeniceException : Exception
{
    private protected VeniceException(string message, Exception? innerException, string operationId)
        : base(message, innerException) => OperationId = operationId;

    /// <summary>The operation that was called, by the document's name for it: <c>generateImage</c>.</summary>
    public string OperationId { get; }
}
