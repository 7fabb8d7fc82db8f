using Microsoft.AspNetCore.Http;

namespace Venice.OpenApi.Tests.Http;

/// <summary>What a server got, to the byte.</summary>
internal sealed record SeenRequest(string? ContentType, long? ContentLength, bool IsChunked, byte[] Body)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Body);

    /// <summary>A server that keeps what it gets.</summary>
    public static Task<WireServer> RecordAsync(ICollection<SeenRequest> seen) => WireServer.StartAsync(async context =>
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        lock (seen)
        {
            seen.Add(new SeenRequest(
                context.Request.ContentType, context.Request.ContentLength, context.Request.Headers.TransferEncoding.Count > 0, body.ToArray()));
        }
    });
}
