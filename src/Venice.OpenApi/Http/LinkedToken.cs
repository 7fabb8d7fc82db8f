namespace Venice.OpenApi.Http;

/// <summary>A token that may stand for several. Many callers give none that can be cancelled: then there is nothing to link, and nothing to let go of.</summary>
internal readonly struct LinkedToken : IDisposable
{
    private readonly CancellationTokenSource? _source;

    public LinkedToken(CancellationToken token)
    {
        Token = token;
    }

    public LinkedToken(CancellationTokenSource source)
    {
        _source = source;
        Token = source.Token;
    }

    public CancellationToken Token { get; }

    public void Dispose() => _source?.Dispose();
}
