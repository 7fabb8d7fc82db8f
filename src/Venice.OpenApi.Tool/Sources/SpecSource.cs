using System.Globalization;
using System.Text;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Tool.Sources;

/// <summary>Takes a document from a file or an address: bounded in size and time, and as it is.</summary>
internal sealed class SpecSource(HttpMessageHandler? handler = null)
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private const int MostRedirects = 5;

    /// <exception cref="SpecFailureException">There is nothing to be had, with the reason.</exception>
    public async Task<SourceText> ReadAsync(string from, CancellationToken cancellation)
    {
        if (Uri.TryCreate(from, UriKind.Absolute, out var address) && from.Contains("://", StringComparison.Ordinal))
        {
            return address.Scheme switch
            {
                "http" or "https" => await FetchAsync(address, cancellation).ConfigureAwait(false),
                "file" => await ReadFileAsync(address.LocalPath, cancellation).ConfigureAwait(false),
                var scheme => throw new SpecFailureException($"'{from}' has the scheme '{SpecExcerpt.Of(scheme)}'; a document is taken from a file, or from http or https."),
            };
        }

        return await ReadFileAsync(from, cancellation).ConfigureAwait(false);
    }

    private static async Task<SourceText> ReadFileAsync(string path, CancellationToken cancellation)
    {
        try
        {
            var file = File.OpenRead(path);
            await using (file.ConfigureAwait(false))
            {
                return new(path, await TextAsync(file, path, cancellation).ConfigureAwait(false));
            }
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SpecFailureException($"There is no file '{path}'.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SpecFailureException($"'{path}' cannot be read: {e.Message}");
        }
    }

    private async Task<SourceText> FetchAsync(Uri address, CancellationToken cancellation)
    {
        // what stands behind the question mark or before the @ may be a secret
        var shown = address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        using var client = new HttpClient(handler ?? new SocketsHttpHandler { MaxAutomaticRedirections = MostRedirects }, disposeHandler: handler is null) { Timeout = Timeout.InfiniteTimeSpan };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, patience.Token).ConfigureAwait(false);
            if (!answer.IsSuccessStatusCode)
            {
                throw new SpecFailureException($"{shown} answered {((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture)} {answer.ReasonPhrase}.");
            }

            var content = await answer.Content.ReadAsStreamAsync(patience.Token).ConfigureAwait(false);
            await using (content.ConfigureAwait(false))
            {
                return new(shown, await TextAsync(content, shown, patience.Token).ConfigureAwait(false));
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new SpecFailureException($"{shown} did not answer in full within {Patience.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds.");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new SpecFailureException($"{shown} cannot be fetched: {e.Message}");
        }
    }

    /// <summary>The text, as long as it is not longer than a document may be.</summary>
    private static async Task<string> TextAsync(Stream stream, string name, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        var piece = new byte[81920];
        while (await stream.ReadAsync(piece, cancellation).ConfigureAwait(false) is > 0 and var count)
        {
            if (buffer.Length + count > SpecLimits.Length)
            {
                throw new SpecFailureException($"'{name}' is longer than {SpecLimits.Length.ToString(CultureInfo.InvariantCulture)} bytes, the most that is read.");
            }

            buffer.Write(piece, 0, count);
        }

        buffer.Position = 0;
        using var reader = new StreamReader(buffer, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return await reader.ReadToEndAsync(cancellation).ConfigureAwait(false);
    }
}
