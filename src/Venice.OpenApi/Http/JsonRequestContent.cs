using System.Net;

namespace Venice.OpenApi.Http;

/// <summary>Sends written JSON, and fills its holes meanwhile; can be sent again.</summary>
internal sealed class JsonRequestContent : HttpContent
{
    private readonly WrittenJson _json;
    private readonly long _length;
    private UseCount _uses = new();
    private volatile bool _hasFailed;

    public JsonRequestContent(WrittenJson json)
    {
        _json = json;
        _length = json.Count;
        foreach (var hole in json.Holes ?? [])
        {
            hole.File?.Enter();
            _length += hole.Length;
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        // the answer may have come, and the call be over, while this still goes on
        ObjectDisposedException.ThrowIf(!_uses.TryEnter(), this);
        try
        {
            var sent = 0;
            foreach (var hole in _json.Holes ?? [])
            {
                await stream.WriteAsync(_json.Memory[sent..hole.Offset], cancellationToken).ConfigureAwait(false);
                await hole.WriteAsync(stream, cancellationToken).ConfigureAwait(false);
                sent = hole.Offset;
            }

            await stream.WriteAsync(_json.Memory[sent..], cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            _hasFailed = true;
            throw;
        }
        finally
        {
            if (_uses.Leave())
            {
                GiveBack();
            }
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _uses.Close())
        {
            GiveBack();
        }

        base.Dispose(disposing);
    }

    private void GiveBack()
    {
        foreach (var hole in _json.Holes ?? [])
        {
            hole.File?.Leave();
        }

        // a stream that failed may still hold what it was given
        if (!_hasFailed)
        {
            _json.Return();
        }
    }
}
