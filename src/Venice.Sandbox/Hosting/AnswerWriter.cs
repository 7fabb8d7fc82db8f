using System.Globalization;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Venice.Sandbox.Answers;

namespace Venice.Sandbox.Hosting;

/// <summary>Sends an answer: JSON compressed where the client takes it, pictures never.</summary>
internal static class AnswerWriter
{
    /// <summary>Pieces of an answer without end; about as much as a client should ever take is sent before the connection is closed.</summary>
    private static readonly byte[] Piece = [.. Enumerable.Repeat((byte)' ', 64 * 1024)];

    private const int Pieces = 16 * 1024;

    /// <param name="context">The request.</param>
    /// <param name="answer">What to send.</param>
    /// <param name="wish">A compression that is to be used whatever the client takes, or one that is only claimed.</param>
    /// <param name="cancellationToken">The client is gone.</param>
    public static async Task WriteAsync(HttpContext context, Answer answer, string wish, CancellationToken cancellationToken)
    {
        WriteHead(context.Response, answer);
        var content = answer.Content;
        if (string.Equals(wish, "broken-gzip", StringComparison.Ordinal))
        {
            context.Response.Headers.ContentEncoding = "gzip";
        }
        else if ((wish is "br" or "gzip" ? wish : answer.Json is not null ? Encoding(context.Request) : null) is { } encoding)
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

    /// <summary>Drops the connection without a word.</summary>
    public static Task DropAsync(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    /// <summary>Sends the head and half of the content, and the rest later.</summary>
    public static async Task WriteSlowlyAsync(HttpContext context, Answer answer, Func<Task> wait, CancellationToken cancellationToken)
    {
        WriteHead(context.Response, answer);
        var half = answer.Content.Length / 2;
        context.Response.ContentLength = answer.Content.Length;
        await context.Response.Body.WriteAsync(answer.Content.AsMemory(0, half), cancellationToken).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
        await wait().ConfigureAwait(false);
        await context.Response.Body.WriteAsync(answer.Content.AsMemory(half), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Goes on and on: the content, then white space, a gibibyte of it.</summary>
    public static async Task WriteWithoutEndAsync(HttpContext context, Answer answer, CancellationToken cancellationToken)
    {
        WriteHead(context.Response, answer);
        await context.Response.Body.WriteAsync(answer.Content, cancellationToken).ConfigureAwait(false);
        for (var piece = 0; piece < Pieces; piece++)
        {
            await context.Response.Body.WriteAsync(Piece, cancellationToken).ConfigureAwait(false);
        }

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
