using Venice.Contracts.Native;

namespace Venice.Contracts.Verifying;

/// <summary>A verifier inside of the engine.</summary>
internal sealed class VerifierHandle : IDisposable
{
    private nint _verifier;

    public VerifierHandle()
    {
        PactEngine.Prepare();
        _verifier = PactNative.NewVerifier("Venice.Contracts", typeof(VerifierHandle).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");
    }

    ~VerifierHandle() => Close();

    public nint Value => _verifier;

    /// <summary>Blocks until every interaction was replayed.</summary>
    /// <returns>0 when all hold, 1 when some do not; else the verification could not be made.</returns>
    public int Execute() => PactNative.Execute(_verifier);

    public string Output => NativeText.Take(PactNative.VerifierOutput(_verifier, 1));

    public string Json => NativeText.Take(PactNative.VerifierJson(_verifier));

    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    private void Close()
    {
        var verifier = Interlocked.Exchange(ref _verifier, 0);
        if (verifier != 0)
        {
            PactNative.ShutdownVerifier(verifier);
        }
    }
}
