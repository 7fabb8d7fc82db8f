using System.Text;
using Newtonsoft.Json;
using Venice.Benchmarks.Samples;

namespace Venice.Benchmarks.FirstCall;

/// <summary>Newtonsoft's.</summary>
internal sealed class NewtonsoftJson : IFirstJson
{
    public byte[] Write() => Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(TwelveFields.Plain));

    public int Read(byte[] json) => Convert.FromBase64String(JsonConvert.DeserializeObject<PlainAnswer>(Encoding.UTF8.GetString(json))!.Images[0]).Length;
}
