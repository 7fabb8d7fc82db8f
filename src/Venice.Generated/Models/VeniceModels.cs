namespace Venice;

/// <summary>Tells which models there are, what they take and what they cost. Free, and open without a key.</summary>
public class VeniceModels
{
    private readonly VeniceApiClient _api;

    internal VeniceModels(VeniceApiClient api, CatalogueCache catalogue)
    {
        _api = api;
        Catalogue = catalogue;
    }

    /// <summary>For a stand-in in tests, which overrides what is called.</summary>
    protected VeniceModels()
    {
        _api = null!;
        Catalogue = null!;
    }

    internal CatalogueCache Catalogue { get; }

    /// <summary>Lists the models of a kind as the service tells them. Asked anew each time; see <see cref="GetCatalogueAsync"/> for what is kept.</summary>
    /// <param name="type">The kind; image models when it is <see langword="null"/>. The service itself would list text models then.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="VeniceApiException">The service failed, or answered with something unusable.</exception>
    public virtual async Task<VeniceList<ModelInfo>> ListAsync(ModelTypeFilter? type = null, CancellationToken cancellationToken = default)
    {
        var answer = await _api.Models.ListModelsAsync(new() { Type = type ?? ModelTypeFilter.Image }, cancellationToken).ConfigureAwait(false);
        return new(answer.Value.Data, answer.ContractViolations);
    }

    /// <summary>Tells which model stands behind each trait. A trait's name may be sent in place of a model's id.</summary>
    /// <param name="type">The kind; image models when it is <see langword="null"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="VeniceApiException">The service failed, or answered with something unusable.</exception>
    public virtual async Task<ModelMapping> GetTraitsAsync(ModelType? type = null, CancellationToken cancellationToken = default)
    {
        var answer = await _api.Models.ListModelTraitsAsync(new() { Type = type ?? ModelType.Image }, cancellationToken).ConfigureAwait(false);
        return new(answer.Value.Data, answer.ContractViolations);
    }

    /// <summary>Tells which Venice model answers for each name of another vendor.</summary>
    /// <param name="type">The kind; image models when it is <see langword="null"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="VeniceApiException">The service failed, or answered with something unusable.</exception>
    public virtual async Task<ModelMapping> GetCompatibilityMappingAsync(ModelType? type = null, CancellationToken cancellationToken = default)
    {
        var answer = await _api.Models.ListModelCompatibilityMappingAsync(new() { Type = type ?? ModelType.Image }, cancellationToken).ConfigureAwait(false);
        return new(answer.Value.Data, answer.ContractViolations);
    }

    /// <summary>
    /// The models of a kind with their traits and foreign names, typed for requests of pictures. Kept for <see cref="VeniceClientOptions.CatalogueLifetime"/>; whoever asks while the
    /// service is being asked waits for the same answer, and a failure is not kept.
    /// </summary>
    /// <param name="type">Image (by default), inpaint or upscale.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">The kind is another one.</exception>
    /// <exception cref="VeniceApiException">The service failed, or answered with something unusable.</exception>
    public virtual Task<ModelCatalogue> GetCatalogueAsync(ModelType? type = null, CancellationToken cancellationToken = default) =>
        Catalogue.GetAsync(type ?? ModelType.Image, cancellationToken).AsTask();

    /// <summary>A model by its name, from the catalogue that is kept.</summary>
    /// <param name="name">An id, which is case-sensitive; or a trait such as <c>fastest</c>, or another vendor's name.</param>
    /// <param name="type">Image (by default), inpaint or upscale.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="KeyNotFoundException">There is no such model.</exception>
    /// <exception cref="VeniceApiException">The service failed, or answered with something unusable.</exception>
    public virtual async Task<ImageModel> GetImageModelAsync(string name, ModelType? type = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var catalogue = await GetCatalogueAsync(type, cancellationToken).ConfigureAwait(false);
        return catalogue.Find(name) ?? throw new KeyNotFoundException($"The catalogue has no model of this name and kind ({catalogue.Type.Value}); ids are case-sensitive.{catalogue.Suggest(name)}");
    }

    /// <summary>Holds a request against the model that it names. Nothing of it is sent.</summary>
    /// <param name="request">Any request of <see cref="VeniceImages"/>.</param>
    /// <param name="cancellationToken">Gives up waiting for the catalogue.</param>
    /// <exception cref="VeniceApiException">The catalogue was not there, and the service failed to tell it.</exception>
    public virtual async Task<ModelCheck> CheckAsync(IImageRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var job = request.Describe();
        return (await GetCatalogueAsync(job.Kind, cancellationToken).ConfigureAwait(false)).Check(job);
    }

    /// <summary>What a request would cost. Nothing of it is sent.</summary>
    /// <param name="request">Any request of <see cref="VeniceImages"/>.</param>
    /// <param name="cancellationToken">Gives up waiting for the catalogue.</param>
    /// <exception cref="VeniceApiException">The catalogue was not there, and the service failed to tell it.</exception>
    public virtual async Task<PriceEstimate> EstimateAsync(IImageRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var job = request.Describe();
        return (await GetCatalogueAsync(job.Kind, cancellationToken).ConfigureAwait(false)).Estimate(job);
    }
}
