using Venice.OpenApi.Collections;

namespace Venice.OpenApi.Model;

/// <summary>An operation; each of its <see cref="Answers"/> is a method.</summary>
/// <param name="Id">The operationId, or what stands for it; names it in exceptions and telemetry.</param>
/// <param name="Path">The template as published: <c>/x402/balance/{walletAddress}</c>.</param>
/// <param name="Request">What the caller hands over; <see langword="null"/> when there is nothing to say.</param>
/// <param name="Security">The alternatives, each a list of scheme keys; an empty alternative means "also without".</param>
internal sealed record OperationModel(
    string Id,
    string HttpMethod,
    string Path,
    DocumentationModel Documentation,
    RequestModel? Request,
    EquatableArray<AnswerModel> Answers,
    EquatableArray<ErrorModel> Errors,
    EquatableArray<SecurityAlternativeModel> Security)
{
    /// <summary>For its documentation.</summary>
    public ExampleModel? Example { get; init; }
}
