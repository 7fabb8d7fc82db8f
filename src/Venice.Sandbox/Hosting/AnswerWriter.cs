using System.Globalization;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Venice.Sandbox.Answers;

namespace Venice.Sandbox.Hosting;

/// <summary>Sends an answer: JSON compressed where the client takes it, pictures never.</summary>
internal static class AnswerWriter
{
    public static async Task WriteAsync(HttpContext context, Answer answer, CancellationToken cancellationToken)
    {
        WriteHead(context.Response, answer);
        var content = answer.Content;
        if (answer.Json is not null && Encoding(context.Request) is { } encoding)
        {
            content = Compress(content, encoding);
            context.Response.Headers.ContentEncoding = encoding;
            context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        }

        context.Response.ContentLength = content.Length;
        await context.Response.Body.WriteAsync(content, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Promises everything, sends half, and drops the connection.</summary>
    public static async Task WriteHalfAsync(HttpContext context, Answer answer, CancellationToken cancellationToken)
    {
        WriteHead(context.Response, answer);
        context.Response.ContentLength = answer.Content.Length;
        await context.Response.Body.WriteAsync(answer.Content.AsMemory(0, answer.Content.Length / 2), cancellationToken).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
        context.Abort();
    }

    private static void WriteHead(HttpResponse response, Answer answer)
    {
        response.StatusCode = answer.Status;
        response.ContentType = answer.MediaType;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }
    }

    private static string? Encoding(HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted))
        {
            return null;
        }

        return Array.Find(["br", "gzip"], name => accepted.Any(item => item.Value.Equals(name, StringComparison.OrdinalIgnoreCase) && item.Quality is null or > 0));
    }

    private static byte[] Compress(byte[] content, string encoding)
    {
        var output = new MemoryStream();
        using (Stream compressor = string.Equals(encoding, "br", StringComparison.Ordinal)
            ? new BrotliStream(output, CompressionLevel.Fastest, leaveOpen: true)
            : new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true))
        {
            compressor.Write(content);
        }

        return output.ToArray();
    }
}
