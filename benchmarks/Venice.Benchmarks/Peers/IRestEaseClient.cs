using RestEase;
using Venice.Benchmarks.Samples;

namespace Venice.Benchmarks.Peers;

/// <summary>The operation as one declares it for RestEase, which uses Newtonsoft's JSON.</summary>
public interface IRestEaseClient
{
    [Post("image/generate")]
    Task<PlainAnswer> GenerateAsync([Body] PlainRequest request);
}
