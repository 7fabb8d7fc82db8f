using System.Diagnostics;
using System.Globalization;
using Venice.Benchmarks.Measuring;

namespace Venice.Benchmarks.Loopback;

/// <summary>A server on this machine that answers with one small picture; it ends with its owner.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly Process _process;

    /// <param name="size">Bytes of the picture.</param>
    public LoopbackServer(int size)
    {
        _process = Process.Start(new ProcessStartInfo(ChildProcess.DotnetHost, [typeof(LoopbackServer).Assembly.Location, "serve", size.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("The server did not start.");
        Address = new Uri(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The server did not start."));
    }

    public Uri Address { get; }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
