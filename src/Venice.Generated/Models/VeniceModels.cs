namespace Venice;

/// <summary>Tells which models there are, what they take and what they cost. Free, and open without a key.</summary>
public sealed class VeniceModels
{
    private readonly VeniceApiClient _api;

    internal VeniceModels(VeniceApiClient api) => _api = api;

    /// <summary>Lists the models of a kind.</summary>
    /// <param name="type">The kind; image models when it is <see langword="null"/>. The service itself would list text models then.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="VeniceApiException">The service failed, or answered with something unusable.</exception>
    public async Task<IReadOnlyList<ModelInfo>> ListAsync(ModelTypeFilter? type = null, CancellationToken cancellationToken = default) =>
        (await _api.Models.ListModelsAsync(new() { Type = type ?? ModelTypeFilter.Image }, cancellationToken).ConfigureAwait(false)).Value.Data;

    /// <summary>Tells which model stands behind each trait. A trait's name may be sent in place of a model's id.</summary>
    /// <param name="type">The kind; image models when it is <see langword="null"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="VeniceApiException">The service failed, or answered with something unusable.</exception>
    public async Task<IReadOnlyDictionary<string, string>> GetTraitsAsync(ModelType? type = null, CancellationToken cancellationToken = default) =>
        (await _api.Models.ListModelTraitsAsync(new() { Type = type ?? ModelType.Image }, cancellationToken).ConfigureAwait(false)).Value.Data;

    /// <summary>Tells which Venice model answers for each name of another vendor.</summary>
    /// <param name="type">The kind; image models when it is <see langword="null"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="VeniceApiException">The service failed, or answered with something unusable.</exception>
    public async Task<IReadOnlyDictionary<string, string>> GetCompatibilityMappingAsync(ModelType? type = null, CancellationToken cancellationToken = default) =>
        (await _api.Models.ListModelCompatibilityMappingAsync(new() { Type = type ?? ModelType.Image }, cancellationToken).ConfigureAwait(false)).Value.Data;
}
