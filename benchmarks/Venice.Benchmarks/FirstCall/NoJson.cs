using Venice.Benchmarks.Loopback;

namespace Venice.Benchmarks.FirstCall;

internal sealed class NoJson : IFirstJson
{
    public byte[] Write() => [(byte)'{', (byte)'}'];

    public int Read(byte[] json) => Calls.Size;
}
