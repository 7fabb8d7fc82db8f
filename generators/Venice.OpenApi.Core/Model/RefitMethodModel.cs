using Venice.OpenApi.Collections;

namespace Venice.OpenApi.Model;

/// <summary>A method of a Refit interface.</summary>
/// <param name="Target">The method that it calls for its work: of an upload the one that takes the request object, of that one the one that gives the answer as it came.</param>
/// <param name="Parts">Of an upload, the members of the request record that its parameters set.</param>
internal sealed record RefitMethodModel(
    string Name,
    RefitMethodKind Kind,
    string Target,
    OperationModel Operation,
    AnswerModel Answer,
    EquatableArray<PropertyModel> Parts)
{
    /// <summary>The operation takes a bearer token.</summary>
    public bool TakesBearer { get; init; }

    /// <summary>The operation can be called without any credential too.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Headers of other credentials that stand for the token.</summary>
    public EquatableArray<string> OtherCredentials { get; init; } = [];
}
