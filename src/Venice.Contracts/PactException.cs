namespace Venice.Contracts;

/// <summary>A contract cannot be written or checked: the engine is missing, refused something, or found what does not match.</summary>
public class PactException : Exception
{
    internal PactException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
