namespace Venice.Contracts;

/// <summary>Pact's native engine is not on this machine. The message says how to get it.</summary>
public sealed class PactEngineMissingException : PactException
{
    internal PactEngineMissingException(string message)
        : base(message)
    {
    }
}
