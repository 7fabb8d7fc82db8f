namespace Venice.Generated.Tests.Faults;

/// <summary>Asks the sandbox for one kind of answer after another, the last of them for ever after; counts the attempts.</summary>
internal sealed class AnswerSequence(params string[] answers) : DelegatingHandler(new SocketsHttpHandler
{
    AutomaticDecompression = System.Net.DecompressionMethods.All,
    AllowAutoRedirect = false,
    UseProxy = false,
})
{
    private int _attempts;

    /// <summary>How long slow answers take.</summary>
    public int DelayMilliseconds { get; init; } = 1000;

    public int Attempts => Volatile.Read(ref _attempts);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = answers[Math.Min(Interlocked.Increment(ref _attempts), answers.Length) - 1];
        if (answer != "ok")
        {
            request.Headers.Add("X-Sandbox-Answer", answer);
            request.Headers.Add("X-Sandbox-Delay-Ms", DelayMilliseconds.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return base.SendAsync(request, cancellationToken);
    }
}
