using System.Net;
using System.Net.Http.Headers;
using Venice.OpenApi;

namespace Venice;

/// <summary>The API key in <c>Authorization: Bearer</c>.</summary>
internal sealed class ApiKeyCredential(ApiKeySource source) : AttemptCredential("BearerAuth")
{
    private const string Bearer = "Bearer";

    private AuthenticationHeaderValue? _header;

    public override ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var pending = source.GetAsync(cancellationToken);
        if (!pending.IsCompletedSuccessfully)
        {
            return ApplyAsync(request, pending);
        }

        Apply(request, pending.GetAwaiter().GetResult());
        return default;
    }

    public override ValueTask<bool> RefusedAsync(ApiAttempt attempt, CancellationToken cancellationToken) =>
        attempt.StatusCode == (int)HttpStatusCode.Unauthorized && attempt.Request.Headers.Authorization is { Scheme: Bearer, Parameter: { } key }
            ? source.RenewAsync(key, cancellationToken)
            : new(false);

    private async ValueTask ApplyAsync(HttpRequestMessage request, ValueTask<string> pending) => Apply(request, await pending.ConfigureAwait(false));

    private void Apply(HttpRequestMessage request, string key)
    {
        if (_header is not { } header || !ReferenceEquals(header.Parameter, key))
        {
            _header = header = new AuthenticationHeaderValue(Bearer, key);
        }

        request.Headers.Authorization = header;
    }
}
