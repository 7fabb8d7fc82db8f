using Venice.OpenApi;
using Venice.OpenApi.Validation;

namespace Venice;

/// <summary>The request breaks the contract; nothing was sent, and nothing was charged.</summary>
public sealed class VeniceValidationException : VeniceException
{
    internal VeniceValidationException(RequestValidationException exception)
        : base(exception.Message, exception, exception.OperationId) => Violations = exception.Violations;

    /// <summary>Everything that is wrong, each with the path of the field.</summary>
    public IReadOnlyList<Violation> Violations { get; }
}
