using System.Diagnostics;
using System.Globalization;
using Venice.Benchmarks.Measuring;

namespace Venice.Benchmarks.Loopback;

/// <summary>A server on this machine that answers with pictures; it ends with its owner.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly Process _process;

    /// <param name="size">Bytes of each picture.</param>
    /// <param name="images">How many there are.</param>
    public LoopbackServer(int size, int images = 1)
    {
        string[] arguments = [typeof(LoopbackServer).Assembly.Location, "serve", size.ToString(CultureInfo.InvariantCulture), images.ToString(CultureInfo.InvariantCulture)];
        _process = Process.Start(new ProcessStartInfo(ChildProcess.DotnetHost, arguments)
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
