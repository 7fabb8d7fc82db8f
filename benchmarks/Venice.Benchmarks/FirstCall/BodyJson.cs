using Venice.Benchmarks.Samples;
using Venice.OpenApi.Http;
using Venice.OpenApi.Json;

namespace Venice.Benchmarks.FirstCall;

/// <summary>The emitted types with the client's own writer, into the body of a request.</summary>
internal sealed class BodyJson : IFirstJson
{
    private readonly OurJson _reader = new();

    public byte[] Write()
    {
        var written = BodyJsonWriter.Write(TwelveFields.Ours, JsonModelWriter.WriteModel, RequestFiles.None, findsFiles: false);
        var json = written.Memory.ToArray();
        written.Return();
        return json;
    }

    public int Read(byte[] json) => _reader.Read(json);
}
