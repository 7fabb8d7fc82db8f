namespace Venice;

/// <summary>What the service told about its models, kept for a while: one slot for each kind.</summary>
internal sealed class CatalogueCache
{
    /// <summary>The kinds that image operations use.</summary>
    private static readonly ModelType[] Kinds = [ModelType.Image, ModelType.Inpaint, ModelType.Upscale];

    private readonly CatalogueSlot[] _slots;

    public CatalogueCache(VeniceApiClient api, TimeSpan lifetime, TimeProvider clock)
    {
        _slots = [.. Kinds.Select(kind => new CatalogueSlot(() => FetchAsync(api, kind, clock), lifetime, clock))];
    }

    /// <summary>Is called each time that the service told something, before anybody can see it.</summary>
    public Action? Arriving { get; set; }

    /// <summary>Whether nothing is known yet.</summary>
    public bool IsEmpty
    {
        get
        {
            foreach (var slot in _slots)
            {
                if (slot.Last is not null)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>The models of a kind, asked for when they are not known or have become old.</summary>
    public ValueTask<ModelCatalogue> GetAsync(ModelType kind, CancellationToken cancellationToken) => SlotOf(kind).GetAsync(cancellationToken);

    /// <summary>The models of a kind when they are known, old or not; never asks.</summary>
    public ModelCatalogue? Peek(ModelType kind) => SlotOf(kind).Last;

    private async Task<ModelCatalogue> FetchAsync(VeniceApiClient api, ModelType kind, TimeProvider clock)
    {
        var asked = (Models: api.Models.ListModelsAsync(new() { Type = kind.Value }), Traits: api.Models.ListModelTraitsAsync(new() { Type = kind }), Names: api.Models.ListModelCompatibilityMappingAsync(new() { Type = kind }));
        await Task.WhenAll(asked.Models, asked.Traits, asked.Names).ConfigureAwait(false);
        var (models, traits, names) = (await asked.Models.ConfigureAwait(false), await asked.Traits.ConfigureAwait(false), await asked.Names.ConfigureAwait(false));
        Arriving?.Invoke();
        return new ModelCatalogue(kind, models.Value.Data, traits.Value.Data, names.Value.Data, clock.GetUtcNow())
        {
            ContractViolations = [.. models.ContractViolations, .. traits.ContractViolations, .. names.ContractViolations],
        };
    }

    private CatalogueSlot SlotOf(ModelType kind)
    {
        var index = Array.IndexOf(Kinds, kind);
        return index >= 0 ? _slots[index] : throw new ArgumentException("The catalogue of pictures has the kinds image, inpaint and upscale; ListAsync lists the others.", nameof(kind));
    }
}
