using System.Runtime.CompilerServices;
using System.Text;
using Venice.OpenApi.Json;

namespace Venice.OpenApi.Http;

/// <content>Item by item, as they arrive.</content>
public sealed partial class ApiAnswer
{
    private const byte RecordSeparator = 0x1E;

    /// <summary>Reads emitted types: the data of server-sent events, or lines or records of JSON.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="ct">Stops the reading.</param>
    public IAsyncEnumerable<T> ReadStreamAsync<T>(CancellationToken ct)
        where T : IJsonModel<T> => ReadStreamAsync<T>(JsonValue.ReadModel<T>, ct);

    /// <summary>Reads items of JSON: the data of server-sent events, or lines or records.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="read">Reads one.</param>
    /// <param name="ct">Stops the reading.</param>
    public async IAsyncEnumerable<T> ReadStreamAsync<T>(JsonValueReader<T> read, [EnumeratorCancellation] CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(read);
        var stream = await OpenStreamAsync(ct).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            if (string.Equals(Framing, MediaTypes.EventStream, StringComparison.OrdinalIgnoreCase))
            {
                var events = new EventReader(stream, _context.Options.MaxJsonBytes);
                while (await events.ReadAsync(ct).ConfigureAwait(false) is { } data && !IsDone(data.Span))
                {
                    yield return ReadItem(data.Span, read);
                }

                ThrowIfTooLarge(events.IsTooLarge);
                yield break;
            }

            var parts = new SplitReader(stream, _context.Options.MaxJsonBytes, MediaTypes.IsJsonSequence(Framing) ? RecordSeparator : (byte)'\n');
            while (await parts.ReadAsync(ct).ConfigureAwait(false) is { } part)
            {
                if (!part.Span.Trim(" \t\r\n"u8).IsEmpty)
                {
                    yield return ReadItem(part.Span, read);
                }
            }

            ThrowIfTooLarge(parts.IsTooLarge);
        }
    }

    /// <summary>Reads server-sent events as they are, up to the one that says <c>[DONE]</c>.</summary>
    /// <param name="ct">Stops the reading.</param>
    public async IAsyncEnumerable<ServerSentEvent> ReadEventsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var stream = await OpenStreamAsync(ct).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var events = new EventReader(stream, _context.Options.MaxJsonBytes);
            while (await events.ReadAsync(ct).ConfigureAwait(false) is { } data && !IsDone(data.Span))
            {
                yield return new ServerSentEvent(Encoding.UTF8.GetString(data.Span), events.Event, events.Id);
            }

            ThrowIfTooLarge(events.IsTooLarge);
        }
    }

    /// <summary>How items are told apart: as the answer says, or as it was asked for.</summary>
    private string Framing => MediaType ?? (_accepted.Length > 0 ? MediaTypes.Bare(_accepted[0]) : "");

    private static bool IsDone(ReadOnlySpan<byte> data) => data.Trim(" \t\n"u8).SequenceEqual("[DONE]"u8);

    private async Task<Stream> OpenStreamAsync(CancellationToken ct)
    {
        if (MediaType is not null && !Array.Exists(_accepted, range => MediaTypes.Matches(range, MediaType)))
        {
            throw await UnexpectedTypeAsync(ct).ConfigureAwait(false);
        }

        using var linked = _deadline.Link(ct);
        var stream = await _response.Content.ReadAsStreamAsync(linked.Token).ConfigureAwait(false);
        return new GuardedStream(stream, this, _context.Options, Announced, mayBeEmpty: true);
    }

    private T ReadItem<T>(ReadOnlySpan<byte> json, JsonValueReader<T> read)
    {
        var item = JsonAnswer<T>.Read(json, read);
        if (item.Error is null && !item.IsOfAnotherKind)
        {
            return item.Value!;
        }

        throw _context.Translate(new ApiException(
            item.Error is UnreadablePayloadException ? ApiFailure.UnreadablePayload : ApiFailure.MalformedContent,
            _context.Operation.Id,
            $"{_context.Operation} answered {Status} with an item that is not what the document says; RawBody holds its beginning.",
            item.Error)
        {
            StatusCode = _response.StatusCode,
            Headers = Headers,
            MediaType = MediaType,
            RawBody = json[..Math.Min(json.Length, Math.Max(0, MaxErrorBytes))].ToArray(),
            ContractViolations = item.Violations,
        });
    }

    private void ThrowIfTooLarge(bool isTooLarge)
    {
        if (isTooLarge)
        {
            throw Failure(
                ApiFailure.ContentTooLarge,
                string.Create(null, $"answered {Status} with an item of more than {_context.Options.MaxJsonBytes} bytes (ApiClientOptions.MaxJsonBytes)."),
                body: null);
        }
    }
}
