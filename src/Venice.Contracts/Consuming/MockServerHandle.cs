using Venice.Contracts.Native;

namespace Venice.Contracts.Consuming;

/// <summary>A mock server of the engine. It answers with the interaction that fits best, not with the one that fits: each has one interaction only.</summary>
internal sealed class MockServerHandle : IDisposable
{
    private readonly int _port;
    private bool _isClosed;

    public MockServerHandle(ushort pact)
    {
        _port = PactNative.CreateMockServer(pact, "127.0.0.1", 0, "http", null);
        if (_port <= 0)
        {
            GC.SuppressFinalize(this);
            throw new PactException($"Pact's mock server did not start ({_port}).");
        }
    }

    ~MockServerHandle() => Close();

    public Uri Address => new($"http://127.0.0.1:{_port}");

    public bool HasMatched => PactNative.MockServerMatched(_port);

    /// <summary>JSON; gone when the server is closed.</summary>
    public string Mismatches => NativeText.Read(PactNative.MockServerMismatches(_port));

    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    private void Close()
    {
        if (!_isClosed)
        {
            _isClosed = true;
            _ = PactNative.CleanupMockServer(_port);
        }
    }
}
