namespace Venice.Contracts;

/// <summary>The mock server of one interaction.</summary>
public sealed class MockServer
{
    internal MockServer(Uri address) => Address = address;

    /// <summary>Where the consumer under test has to send its request: <c>http://127.0.0.1:port</c>.</summary>
    public Uri Address { get; }
}
