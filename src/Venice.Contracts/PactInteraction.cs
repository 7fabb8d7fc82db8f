using System.Text.Json.Nodes;
using Venice.Contracts.Consuming;

namespace Venice.Contracts;

/// <summary>The request of an interaction. Nothing happens before <see cref="PactResponse.VerifyAsync"/>.</summary>
public sealed class PactInteraction
{
    private readonly List<Action<InteractionWriter>> _steps = [];
    private bool _hasRequest;

    internal PactInteraction(Pact pact, string description) => (Pact, Description) = (pact, description);

    internal Pact Pact { get; }

    internal string Description { get; }

    /// <summary>What must be true of the provider before the request.</summary>
    /// <param name="state">The provider's state, in words that its tests know.</param>
    /// <param name="parameters">What belongs to it.</param>
    public PactInteraction Given(string state, IReadOnlyDictionary<string, string>? parameters = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(state);
        return Add(writer => writer.Given(state, parameters ?? new Dictionary<string, string>(StringComparer.Ordinal)));
    }

    /// <summary>A remark that stands in the contract's file and in the verifier's output.</summary>
    /// <param name="text">The remark.</param>
    public PactInteraction Comment(string text) => Add(writer => writer.Comment(text));

    /// <summary>Whether the provider may fail this interaction without failing the verification.</summary>
    /// <param name="isPending"><see langword="true"/> when the provider does not keep it yet.</param>
    public PactInteraction Pending(bool isPending = true) => Add(writer => writer.Pending(isPending));

    /// <summary>Method and path.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path, beginning with a slash, without a query.</param>
    public PactInteraction WithRequest(HttpMethod method, string path) => WithRequest(method, JsonValue.Create(path));

    /// <summary>Method and path.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">What the path has to look like: a matcher for texts, or a text.</param>
    public PactInteraction WithRequest(HttpMethod method, JsonNode path)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        _hasRequest = true;
        return Add(writer => writer.Request(method.Method, path));
    }

    /// <summary>A parameter of the query. Call it again for another value of the same parameter.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">A text, or a matcher for texts.</param>
    public PactInteraction WithQuery(string name, JsonNode value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        return Add(writer => writer.Query(name, value));
    }

    /// <summary>A header of the request.</summary>
    /// <param name="name">The header.</param>
    /// <param name="value">A text, or a matcher for texts.</param>
    public PactInteraction WithHeader(string name, JsonNode value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        return Add(writer => writer.Header(MessagePart.Request, name, value));
    }

    /// <summary>A body of JSON.</summary>
    /// <param name="body">Values and matchers.</param>
    /// <param name="contentType">Its content type.</param>
    public PactInteraction WithJsonBody(JsonNode? body, string contentType = "application/json") => Add(writer => writer.Json(MessagePart.Request, contentType, body));

    /// <summary>A body of text.</summary>
    /// <param name="body">Exactly this text.</param>
    /// <param name="contentType">Its content type.</param>
    public PactInteraction WithTextBody(string body, string contentType) => Add(writer => writer.Text(MessagePart.Request, contentType, body));

    /// <summary>A body of bytes, of which the content type is matched by looking at them.</summary>
    /// <param name="body">Bytes of that type.</param>
    /// <param name="contentType">The type that the bytes have to be of.</param>
    public PactInteraction WithBinaryBody(ReadOnlyMemory<byte> body, string contentType) => Add(writer => writer.Binary(MessagePart.Request, contentType, body));

    /// <summary>A multipart body; of each file the name and the content type are matched, of each field that it holds a text.</summary>
    /// <param name="parts">The parts.</param>
    public PactInteraction WithMultipartBody(IReadOnlyList<PactPart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return Add(writer => writer.Multipart(parts));
    }

    /// <summary>Goes on to the answer.</summary>
    /// <param name="status">Its status.</param>
    /// <exception cref="InvalidOperationException"><see cref="WithRequest(HttpMethod, string)"/> was not called.</exception>
    public PactResponse WillRespond(int status)
    {
        ThrowWithoutRequest();
        return new(Add(writer => writer.Status(status)));
    }

    /// <summary>Goes on to an answer of which only the kind of status counts.</summary>
    /// <param name="statuses">The statuses that are right.</param>
    /// <param name="example">The one that the mock server answers with.</param>
    public PactResponse WillRespond(StatusClass statuses, int example)
    {
        ThrowWithoutRequest();
        return new(Add(writer => writer.Status(statuses, example)));
    }

    internal PactInteraction Add(Action<InteractionWriter> step)
    {
        _steps.Add(step);
        return this;
    }

    internal void WriteTo(PactHandle handle)
    {
        var writer = new InteractionWriter(handle.Interaction);
        foreach (var step in _steps)
        {
            step(writer);
        }
    }

    private void ThrowWithoutRequest()
    {
        if (!_hasRequest)
        {
            throw new InvalidOperationException("An interaction needs method and path: call WithRequest first.");
        }
    }
}
