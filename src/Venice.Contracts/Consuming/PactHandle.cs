using Venice.Contracts.Native;

namespace Venice.Contracts.Consuming;

/// <summary>A pact inside of the engine, with one interaction.</summary>
internal sealed class PactHandle : IDisposable
{
    private const int Version4 = 5;

    private readonly ushort _pact;
    private bool _isFreed;

    public PactHandle(string consumer, string provider, string description)
    {
        PactEngine.Prepare();
        _pact = PactNative.NewPact(consumer, provider);
        _ = PactNative.WithSpecification(_pact, Version4);
        Interaction = PactNative.NewInteraction(_pact, description);
    }

    ~PactHandle() => Free();

    public uint Interaction { get; }

    public MockServerHandle StartServer() => new(_pact);

    /// <exception cref="PactException">The file cannot be written, or holds another interaction of the same description and states.</exception>
    public void WriteTo(string directory)
    {
        var outcome = PactNative.WriteFile(_pact, directory, overwrite: false);
        if (outcome != 0)
        {
            throw new PactException(outcome switch
            {
                2 => $"The contract's file cannot be written, or what stands in it is no pact: {directory}.",
                _ => $"Pact's engine failed to write the contract ({outcome}) to {directory}.",
            });
        }
    }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        if (!_isFreed)
        {
            _isFreed = true;
            _ = PactNative.FreePact(_pact);
        }
    }
}
