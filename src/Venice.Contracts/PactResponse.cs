using System.Text.Json.Nodes;
using Venice.Contracts.Consuming;

namespace Venice.Contracts;

/// <summary>The answer of an interaction.</summary>
public sealed class PactResponse
{
    private readonly PactInteraction _interaction;

    internal PactResponse(PactInteraction interaction) => _interaction = interaction;

    /// <summary>A header of the answer.</summary>
    /// <param name="name">The header.</param>
    /// <param name="value">A text, or a matcher for texts.</param>
    public PactResponse WithHeader(string name, JsonNode value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        return Add(writer => writer.Header(MessagePart.Response, name, value));
    }

    /// <summary>A body of JSON. The provider may answer with more members.</summary>
    /// <param name="body">Values and matchers.</param>
    /// <param name="contentType">Its content type.</param>
    public PactResponse WithJsonBody(JsonNode? body, string contentType = "application/json") => Add(writer => writer.Json(MessagePart.Response, contentType, body));

    /// <summary>A body of text.</summary>
    /// <param name="body">Exactly this text.</param>
    /// <param name="contentType">Its content type.</param>
    public PactResponse WithTextBody(string body, string contentType) => Add(writer => writer.Text(MessagePart.Response, contentType, body));

    /// <summary>A body of bytes, of which the content type is matched by looking at them.</summary>
    /// <param name="body">What the mock server answers with; bytes of that type.</param>
    /// <param name="contentType">The type that the bytes have to be of.</param>
    public PactResponse WithBinaryBody(ReadOnlyMemory<byte> body, string contentType) => Add(writer => writer.Binary(MessagePart.Response, contentType, body));

    /// <summary>Runs the consumer against a mock server that knows this interaction and no other. When its request was right, the interaction is added to the contract's file.</summary>
    /// <param name="consume">Calls the consumer under test.</param>
    /// <exception cref="PactMismatchException">The request did not come, came with something else than was said, or another one came.</exception>
    /// <exception cref="PactException">The engine is missing or failed, or the file cannot be written.</exception>
    public async Task VerifyAsync(Func<MockServer, Task> consume)
    {
        ArgumentNullException.ThrowIfNull(consume);
        using var handle = new PactHandle(_interaction.Pact.Consumer, _interaction.Pact.Provider, _interaction.Description);
        _interaction.WriteTo(handle);
        using (var server = handle.StartServer())
        {
            await ConsumeAsync(server, consume).ConfigureAwait(false);
        }

        _interaction.Pact.Write(handle);
    }

    private async Task ConsumeAsync(MockServerHandle server, Func<MockServer, Task> consume)
    {
        try
        {
            await consume(new MockServer(server.Address)).ConfigureAwait(false);
        }
        catch (Exception exception) when (!server.HasMatched)
        {
            // what the consumer makes of the mock server's refusal is a consequence; the mismatch is the reason
            throw new PactMismatchException($"{_interaction.Description} (and the consumer failed with {exception.GetType().Name})", MismatchReader.Read(server.Mismatches), exception);
        }

        if (!server.HasMatched)
        {
            throw new PactMismatchException(_interaction.Description, MismatchReader.Read(server.Mismatches));
        }
    }

    private PactResponse Add(Action<InteractionWriter> step)
    {
        _interaction.Add(step);
        return this;
    }
}
