using System.Diagnostics.CodeAnalysis;

namespace Venice;

/// <summary>Refuses, before anything is sent, what cannot be meant. The parameters are those of <see cref="Microsoft.Extensions.AI.IImageGenerator"/>'s method.</summary>
[SuppressMessage("Usage", "MA0015:Specify the parameter name in ArgumentException", Justification = "The parameter is the interface method's, which is where the exception leaves.")]
internal static class Refusal
{
    public static ArgumentException OfOptions(string message, Exception? innerException = null) => new(message, "options", innerException);

    public static ArgumentException OfRequest(string message) => new(message, "request");
}
