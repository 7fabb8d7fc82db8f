using Venice.Contracts.Mutating;

namespace Venice.Contracts;

/// <summary>An interaction that was derived from the document.</summary>
public sealed class ContractInteraction
{
    internal ContractInteraction()
    {
    }

    /// <summary>What it is, unique in its document: <c>editImage by siwx, multipart/form-data: 402 application/json (StandardError)</c>.</summary>
    public required string Description { get; init; }

    /// <summary>The operation's id, or method and path where it has none.</summary>
    public required string Operation { get; init; }

    /// <summary>The security schemes that the request uses together, by their keys in the document; empty when it uses none.</summary>
    public required IReadOnlyList<string> Security { get; init; }

    /// <summary>The request.</summary>
    public required ContractRequest Request { get; init; }

    /// <summary>The answer.</summary>
    public required ContractAnswer Answer { get; init; }

    /// <summary>The state that the provider has to be in: <c>editImage answers 402 with application/json (StandardError)</c>.</summary>
    public required string State { get; init; }

    /// <summary>The same in parts: <c>operation</c>, <c>status</c>, and where there is one <c>mediaType</c> and <c>case</c>.</summary>
    public required IReadOnlyDictionary<string, string> StateParameters { get; init; }

    /// <summary>Runs a consumer against a mock server that answers as this interaction says, judges its request, and adds the interaction to a contract's file.</summary>
    /// <param name="pact">The contract.</param>
    /// <param name="consume">Calls the client under test with <see cref="Request"/>'s values, and checks that it made of the answer what it should.</param>
    /// <exception cref="PactMismatchException">The client sent something else.</exception>
    /// <exception cref="PactException">The engine is missing or failed, or the file cannot be written.</exception>
    public Task VerifyAsync(Pact pact, Func<MockServer, Task> consume)
    {
        ArgumentNullException.ThrowIfNull(pact);
        var interaction = pact.UponReceiving(Description).Given(State, StateParameters).WithRequest(Request.Method, Request.Path);
        foreach (var (name, value) in Request.Query)
        {
            interaction.WithQuery(name, value);
        }

        foreach (var (name, value) in Request.Headers)
        {
            interaction.WithHeader(name, value);
        }

        AddBody(interaction);
        var response = Answer.Range is { } range ? interaction.WillRespond(range, Answer.Status) : interaction.WillRespond(Answer.Status);
        foreach (var (name, value) in Answer.Headers)
        {
            response = response.WithHeader(name, value);
        }

        if (Answer.MediaType is { } mediaType)
        {
            response = Answer.MatchedJson is { } json ? response.WithJsonBody(json, mediaType) : response.WithBinaryBody(Answer.Bytes, mediaType);
        }

        return response.VerifyAsync(consume);
    }

    /// <summary>Spoils an answer of a provider, every member of it in every way: who reads it has to notice, or a rule has to say why not.</summary>
    /// <param name="answer">An answer to this interaction that keeps the document. What it leaves out is added from the schema, and spoiled too.</param>
    /// <exception cref="PactException">The answer does not keep the document.</exception>
    public IReadOnlyList<AnswerMutant> Mutate(ProviderAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return [.. new AnswerMutator(this, answer).Mutate()];
    }

    /// <summary>The description.</summary>
    public override string ToString() => Description;

    private void AddBody(PactInteraction interaction)
    {
        if (Request.MediaType is not { } mediaType)
        {
            return;
        }

        if (Request.Parts.Count > 0)
        {
            interaction.WithMultipartBody(Request.Parts);
        }
        else if (Request.MatchedJson is { } json)
        {
            interaction.WithJsonBody(json, mediaType);
        }
        else
        {
            interaction.WithBinaryBody(Request.Bytes, mediaType);
        }
    }
}
