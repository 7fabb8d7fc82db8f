using Venice.Contracts.Consuming;

namespace Venice.Contracts;

/// <summary>A contract between a consumer and a provider, in the format of Pact's version 4, written by the consumer's tests.</summary>
/// <example><code>
/// var pact = new Pact("shop", "orders", "pacts");
/// await pact.UponReceiving("a question about an order")
///     .Given("an order exists", new Dictionary&lt;string, string&gt; { ["id"] = "42" })
///     .WithRequest(HttpMethod.Get, "/orders/42")
///     .WillRespond(200)
///     .WithJsonBody(new JsonObject { ["id"] = Match.Integer(42) })
///     .VerifyAsync(async server => Assert.Equal(42, (await new OrderClient(server.Address).GetAsync(42)).Id));
/// </code></example>
/// <remarks>Safe to use from several threads: every interaction has a mock server of its own, and writing to the file is serialised.</remarks>
public sealed class Pact
{
    /// <summary>Two threads that merge into one file at once would lose one of the two interactions; other processes are the caller's care.</summary>
    private static readonly Lock Files = new();

    /// <summary>A contract that is written to <c>consumer-provider.json</c>.</summary>
    /// <param name="consumer">Who calls.</param>
    /// <param name="provider">Who answers.</param>
    /// <param name="directory">The folder of the contract's file; it is made when it does not exist. Interactions are added to a file that is there.</param>
    /// <exception cref="ArgumentException">A name or the folder is empty.</exception>
    public Pact(string consumer, string provider, string directory)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(consumer);
        ArgumentException.ThrowIfNullOrWhiteSpace(provider);
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        (Consumer, Provider, Directory) = (consumer, provider, directory);
    }

    /// <summary>Who calls.</summary>
    public string Consumer { get; }

    /// <summary>Who answers.</summary>
    public string Provider { get; }

    /// <summary>The folder of the contract's file.</summary>
    public string Directory { get; }

    /// <summary>The contract's file.</summary>
    public string FilePath => Path.Combine(Directory, $"{Consumer}-{Provider}.json");

    /// <summary>Begins an interaction: a request, and the answer to it.</summary>
    /// <param name="description">What the request is, unique together with the provider's states.</param>
    /// <exception cref="ArgumentException">The description is empty.</exception>
    public PactInteraction UponReceiving(string description)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(description);
        return new(this, description);
    }

    internal void Write(PactHandle handle)
    {
        lock (Files)
        {
            System.IO.Directory.CreateDirectory(Directory);
            handle.WriteTo(Directory);
        }
    }
}
