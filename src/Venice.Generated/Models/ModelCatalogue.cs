using System.Collections;
using System.Diagnostics;
using Venice.OpenApi.Validation;

namespace Venice;

/// <summary>The models of one kind, as the service told them at one time.</summary>
/// <remarks>Immutable, and safe to use from several threads.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ModelCatalogue : IReadOnlyList<ImageModel>
{
    private readonly List<ImageModel> _models;
    private readonly Dictionary<string, ImageModel> _byId = new(StringComparer.Ordinal);

    /// <summary>Most callers use one model, and ask for it several times a call.</summary>
    private ImageModel? _last;

    internal ModelCatalogue(ModelType type, IEnumerable<ModelInfo> models, IReadOnlyDictionary<string, string> traits, IReadOnlyDictionary<string, string> foreignNames, DateTimeOffset loadedAt)
    {
        Type = type;
        _models = [.. models.Where(model => model is { Id.Length: > 0 } && model.Type == type).Select(static model => new ImageModel(model))];
        foreach (var model in _models)
        {
            _byId.TryAdd(model.Id, model);
        }

        Traits = traits;
        CompatibilityMapping = foreignNames;
        LoadedAt = loadedAt;
    }

    /// <summary>What the models do.</summary>
    public ModelType Type { get; }

    /// <summary>When the service told this.</summary>
    public DateTimeOffset LoadedAt { get; }

    /// <summary>The id of the model behind each trait, such as <c>fastest</c>.</summary>
    public IReadOnlyDictionary<string, string> Traits { get; }

    /// <summary>The id of the model that answers for each name of another vendor.</summary>
    public IReadOnlyDictionary<string, string> CompatibilityMapping { get; }

    /// <summary>Where the answers about the models, their traits and their foreign names, in this order, differ from the document; empty when they do not.</summary>
    public IReadOnlyList<Violation> ContractViolations { get; internal init; } = [];

    /// <inheritdoc/>
    public int Count => _models.Count;

    /// <inheritdoc/>
    public ImageModel this[int index] => _models[index];

    /// <summary>The model of that name; <see langword="null"/> when there is none.</summary>
    /// <param name="name">An id, which is case-sensitive; or a trait, or another vendor's name.</param>
    public ImageModel? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_last is { } last && last.Id == name)
        {
            return last;
        }

        return _byId.TryGetValue(name, out var model) ? _last = model : FindBehind(name);
    }

    /// <summary>The model behind a trait or another vendor's name.</summary>
    private ImageModel? FindBehind(string name) =>
        Traits.TryGetValue(name, out var id) || CompatibilityMapping.TryGetValue(name, out id) ? _byId.GetValueOrDefault(id) : null;

    /// <summary>Holds a request against the model that it names. Nothing is sent.</summary>
    /// <param name="request">A request to this kind of model.</param>
    public ModelCheck Check(IImageRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Check(request.Describe());
    }

    /// <summary>What a request would cost. Nothing is sent.</summary>
    /// <param name="request">A request to this kind of model.</param>
    public PriceEstimate Estimate(IImageRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Estimate(request.Describe());
    }

    /// <inheritdoc/>
    public IEnumerator<ImageModel> GetEnumerator() => _models.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>How many models of which kind.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Count} models of kind {Type.Value}");

    internal ModelCheck Check(ImageJob job) => Check(FindFor(job), job);

    internal ModelCheck Check(ImageModel? model, ImageJob job) =>
        model is not null ? ModelRules.Check(model, job) : ModelRules.Unknown(job, Type, Suggest(job.Model));

    internal PriceEstimate Estimate(ImageJob job) => FindFor(job)?.Estimate(job) ?? PriceEstimate.Unknown(job.Count);

    /// <summary>A sentence about the name that was probably meant; empty when none is near.</summary>
    internal string Suggest(string name) => ModelSuggestion.For(name, _byId.Keys, Traits.Keys) is { } near ? $" Did you mean {near}?" : "";

    /// <summary>OpenAI's dialect falls back to the default model, and enlarging has no choice of model.</summary>
    internal ImageModel? FindFor(ImageJob job) =>
        job.Kind != Type ? null
        : Find(job.Model) ?? (job.IsDialect ? Find(ImageJob.DefaultTrait) : job.Kind == ModelType.Upscale && _models.Count > 0 ? _models[0] : null);
}
