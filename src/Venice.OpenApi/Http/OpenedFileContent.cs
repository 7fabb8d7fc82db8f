using System.Buffers;
using System.Net;

namespace Venice.OpenApi.Http;

/// <summary>Sends a file as it is; can be sent again.</summary>
internal sealed class OpenedFileContent : HttpContent
{
    private const int Window = 64 * 1024;

    private readonly OpenedFile _file;
    private UseCount _uses = new();

    public OpenedFileContent(OpenedFile file)
    {
        file.Enter();
        _file = file;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(!_uses.TryEnter(), this);
        try
        {
            var window = ArrayPool<byte>.Shared.Rent(Window);
            var offset = 0L;
            while (offset < _file.Length)
            {
                var count = await _file.FillAsync(offset, window.AsMemory(0, Window), cancellationToken).ConfigureAwait(false);
                await stream.WriteAsync(window.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
                offset += count;
            }

            // not after a failure: whoever failed may still hold it
            ArrayPool<byte>.Shared.Return(window);
        }
        finally
        {
            if (_uses.Leave())
            {
                _file.Leave();
            }
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _file.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _uses.Close())
        {
            _file.Leave();
        }

        base.Dispose(disposing);
    }
}
