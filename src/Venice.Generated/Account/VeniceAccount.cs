namespace Venice;

/// <summary>Tells what the API key may do, and what its account has left.</summary>
public class VeniceAccount
{
    private readonly VeniceApiClient _api;

    internal VeniceAccount(VeniceApiClient api) => _api = api;

    /// <summary>For a stand-in in tests, which overrides what is called.</summary>
    protected VeniceAccount() => _api = null!;

    /// <summary>The key's tier, balances and rate limits by model. Free. From then on the client keeps to the rate limits: calls wait instead of being refused.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="VeniceApiException">The key is wrong, the service failed, or it answered with something unusable.</exception>
    public virtual async Task<ApiKeyLimits> GetRateLimitsAsync(CancellationToken cancellationToken = default)
    {
        var answer = await _api.ApiKeys.GetApiKeyRateLimitsAsync(cancellationToken).ConfigureAwait(false);
        return answer.Value.Data with { ContractViolations = answer.ContractViolations };
    }
}
