using System.Buffers;
using System.Diagnostics;
using Venice.OpenApi;
using Venice.OpenApi.Validation;

namespace Venice;

/// <summary>A picture on its way: its bytes arrive while they are read, and are never whole in memory. It can be read once.</summary>
/// <remarks>Dispose it, or its connection stays occupied.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ImageDownload : IAsyncDisposable, IDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly ApiDownload _download;
    private int _taken;

    internal ImageDownload(ApiDownload download)
    {
        _download = download;
        Details = new AnswerDetails(download.RawHeaders);
    }

    /// <summary>The content type that the service announced, such as <c>image/webp</c>.</summary>
    public string? MediaType => _download.MediaType;

    /// <summary>The number of bytes, when the service announced it.</summary>
    public long? Length => _download.Length;

    /// <summary>What the headers tell.</summary>
    public AnswerDetails Details { get; }

    /// <summary>What of the request did not fit the chosen model, as far as the catalogue is known: see <see cref="ModelCheckMode"/>.</summary>
    public IReadOnlyList<Violation> Warnings { get; internal set; } = [];

    /// <summary>Whether safe mode blurred the picture.</summary>
    public bool IsBlurred => Details.IsBlurred;

    /// <summary>Whether the picture breaks the service's terms; it may be blank or replaced then.</summary>
    public bool IsContentViolation => Details.IsContentViolation;

    /// <summary>The prompt after its enhancement; <see langword="null"/> when it was not enhanced.</summary>
    public string? EnhancedPrompt => Details.EnhancedPrompt;

    /// <summary>Identifies the request; tell it to the service's support.</summary>
    public string? RequestId => Details.RequestId;

    /// <summary>What is left to spend.</summary>
    public Balance Balance => Details.Balance;

    /// <summary>Writes the picture to a file, whole or not at all, over an older file of that name.</summary>
    /// <param name="path">
    /// Where to. The extension always says what the bytes are: it is appended when the path has no picture's extension (<c>gondola</c> becomes <c>gondola.png</c>),
    /// and replaced when it names another format (<c>gondola.png</c> becomes <c>gondola.jpg</c> when the bytes are JPEG).
    /// </param>
    /// <param name="progress">Told the number of bytes that have been written.</param>
    /// <param name="cancellationToken">Stops the transfer; nothing is left behind then.</param>
    /// <returns>The path that was written.</returns>
    /// <exception cref="IOException">The file could not be written; the directory has to exist.</exception>
    /// <exception cref="VeniceApiException">The connection was lost half-way; nothing was written.</exception>
    /// <exception cref="InvalidOperationException">The picture was read before.</exception>
    public async Task<string> SaveAsync(string path, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Take();
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var head = await ReadAsync(buffer.AsMemory(0, BufferSize), ImageHeader.FormatLength, cancellationToken).ConfigureAwait(false);
            var target = ImagePath.For(path, ImageHeader.Read(buffer.AsSpan(0, head)).Format);
            await AtomicFile.WriteAsync(target, file => CopyAsync(file, buffer, head, progress, cancellationToken), cancellationToken).ConfigureAwait(false);
            return target;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Writes the picture to a stream, which stays open.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="progress">Told the number of bytes that have been written.</param>
    /// <param name="cancellationToken">Stops the transfer.</param>
    /// <exception cref="VeniceApiException">The connection was lost half-way.</exception>
    /// <exception cref="InvalidOperationException">The picture was read before.</exception>
    public async Task WriteToAsync(Stream destination, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        Take();
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            await CopyAsync(destination, buffer, 0, progress, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads the picture into memory, 256 MiB of it at most.</summary>
    /// <param name="cancellationToken">Stops the transfer.</param>
    /// <exception cref="VeniceApiException">The connection was lost half-way, or the picture is larger.</exception>
    /// <exception cref="InvalidOperationException">The picture was read before.</exception>
    public Task<GeneratedImage> ReadAsync(CancellationToken cancellationToken = default) => ReadAsync(FileInput.DefaultMaxBytes, cancellationToken);

    internal async Task<GeneratedImage> ReadAsync(long maxBytes, CancellationToken cancellationToken)
    {
        Take();
        return new GeneratedImage(await _download.ReadBytesAsync(maxBytes, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The bytes as they arrive. Reading fails when the connection is lost half-way; it never just ends.</summary>
    /// <exception cref="InvalidOperationException">The picture was read before.</exception>
    public Stream OpenRead()
    {
        Take();
        return _download.Content;
    }

    /// <summary>The announced type and length, never content.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{MediaType ?? "unknown type"}, {(Length is { } length ? length : "unknown number of")} bytes");

    /// <summary>Ends the transfer.</summary>
    public void Dispose() => _download.Dispose();

    /// <summary>Ends the transfer.</summary>
    public ValueTask DisposeAsync() => _download.DisposeAsync();

    private void Take()
    {
        if (Interlocked.Exchange(ref _taken, 1) != 0)
        {
            throw new InvalidOperationException("The picture was read before; a download can be read once.");
        }
    }

    /// <summary>Copies what stands in the buffer already, then the rest.</summary>
    private async Task CopyAsync(Stream destination, byte[] buffer, int filled, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        long written = 0;
        while (true)
        {
            if (filled > 0)
            {
                await destination.WriteAsync(buffer.AsMemory(0, filled), cancellationToken).ConfigureAwait(false);
                written += filled;
                progress?.Report(written);
            }

            filled = await ReadAsync(buffer, 1, cancellationToken).ConfigureAwait(false);
            if (filled == 0)
            {
                return;
            }
        }
    }

    private ValueTask<int> ReadAsync(Memory<byte> buffer, int atLeast, CancellationToken cancellationToken) =>
        _download.Content.ReadAtLeastAsync(buffer, atLeast, throwOnEndOfStream: false, cancellationToken);
}
