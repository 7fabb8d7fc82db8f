using Venice.OpenApi;
using Venice.OpenApi.Http;
using Venice.OpenApi.Json;

namespace Venice.Benchmarks.Rows;

/// <summary>What the client does with a request's JSON.</summary>
internal sealed class RequestBytes<T>(T request)
    where T : IJsonModel<T>
{
    private readonly CallContext _context = new(new HttpClient(), new ApiClientOptions(), "http://127.0.0.1", new ApiOperation("sample", "POST", "/", security: []));

    /// <summary>Writes it, and gives the buffer back.</summary>
    public void Write() => BodyJsonWriter.Write(request, JsonModelWriter.WriteModel, RequestFiles.None, findsFiles: false).Return();

    /// <summary>Makes the content, asks for its length as a handler does, and lets it write itself onto the wire, which is no wire here.</summary>
    public void Send()
    {
        using var content = new JsonRequestBody<T>("application/json", request, JsonModelWriter.WriteModel).Create(_context, RequestFiles.None);
        _ = content!.Headers.ContentLength;
        content.CopyToAsync(Stream.Null).GetAwaiter().GetResult();
    }
}
