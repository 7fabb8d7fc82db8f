using Venice.OpenApi.Validation;

namespace Venice.OpenApi;

/// <summary>A request that the document does not allow. Nothing was sent.</summary>
public sealed class RequestValidationException : Exception
{
    /// <summary>How many violations the message spells out; the property has all.</summary>
    private const int MaxInMessage = 10;

    /// <summary>A request that was not sent.</summary>
    /// <param name="operationId">The operation.</param>
    /// <param name="violations">Everything that is wrong, in the order of the members.</param>
    public RequestValidationException(string operationId, IReadOnlyList<Violation> violations)
        : base(Describe(operationId, violations))
    {
        OperationId = operationId;
        Violations = violations;
    }

    /// <summary>The operation, as the document names it.</summary>
    public string OperationId { get; }

    /// <summary>Everything that is wrong, in the order of the members.</summary>
    public IReadOnlyList<Violation> Violations { get; }

    private static string Describe(string operationId, IReadOnlyList<Violation> violations)
    {
        ArgumentNullException.ThrowIfNull(operationId);
        ArgumentNullException.ThrowIfNull(violations);
        var more = violations.Count > MaxInMessage ? " …" : "";
        return $"The request of {operationId} was not sent. {string.Join(' ', violations.Take(MaxInMessage))}{more}";
    }
}
