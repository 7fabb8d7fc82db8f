using System.Diagnostics.CodeAnalysis;
using Venice.OpenApi.Validation;

namespace Venice.OpenApi.Http;

/// <summary>What the parts of one call share: what is called, and how.</summary>
internal sealed record CallContext(HttpClient Http, ApiClientOptions Options, string BaseAddress, ApiOperation Operation)
{
    /// <summary>Ends the call before anything was sent.</summary>
    [DoesNotReturn]
    public void Reject(IReadOnlyList<Violation> violations)
    {
        var exception = new RequestValidationException(Operation.Id, violations);
        throw Options.ValidationExceptionFactory?.Invoke(exception) ?? exception;
    }

    [DoesNotReturn]
    public void Reject(string path, string rule, string message) => Reject([new Violation(path, rule, message)]);

    /// <summary>What the caller of this library is to see.</summary>
    public Exception Translate(ApiException exception) => Options.ExceptionFactory?.Invoke(exception) ?? exception;
}
