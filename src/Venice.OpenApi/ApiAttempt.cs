using Venice.OpenApi.Http;

namespace Venice.OpenApi;

/// <summary>One attempt to have a call answered.</summary>
public sealed class ApiAttempt : IDisposable
{
    internal ApiAttempt(ApiAnswer answer, HttpRequestMessage request)
    {
        Answer = answer;
        Request = request;
    }

    internal ApiAttempt(ApiException failure, HttpRequestMessage request)
    {
        Failure = failure;
        Request = request;
    }

    /// <summary>Why there was no answer; <see langword="null"/> when its head has come, whatever it says.</summary>
    public ApiException? Failure { get; private set; }

    /// <summary>The answer's status; <see langword="null"/> when there was none.</summary>
    public int? StatusCode => Answer?.StatusCode;

    /// <summary>The answer's headers; none when there was no answer.</summary>
    public ApiHeaders Headers => Answer?.Headers ?? ApiHeaders.Empty;

    /// <summary>What was sent, credentials included: not for logs.</summary>
    public HttpRequestMessage Request { get; }

    internal ApiAnswer? Answer { get; private set; }

    /// <summary>Reads the content of an error ahead, at most <see cref="ApiClientOptions.MaxErrorBytes"/> of it. It is still there for whoever throws it.</summary>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The content, valid until the attempt is disposed or its answer is read; empty when there was no answer.</returns>
    public ValueTask<ReadOnlyMemory<byte>> ReadErrorAsync(CancellationToken cancellationToken) =>
        Answer is null ? default : Answer.ReadErrorAheadAsync(cancellationToken);

    /// <summary>Reads the content of a success ahead, so that its loss is this attempt's failure. Not for payloads, downloads and streams, which are to arrive piece by piece.</summary>
    /// <param name="cancellationToken">Gives the call up.</param>
    public async ValueTask ReadAheadAsync(CancellationToken cancellationToken)
    {
        if (Answer is not null && await Answer.ReadAheadAsync(cancellationToken).ConfigureAwait(false) is { } failure)
        {
            Answer.Dispose();
            Answer = null;
            Failure = failure;
        }
    }

    /// <summary>Lets go of the attempt; the next may be made.</summary>
    public void Dispose() => Answer?.Dispose();
}
